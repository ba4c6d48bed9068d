/// A side of a package's maturity; together they make 100 points.
package enum MaturityDimension: String, CaseIterable, Sendable {
  /// Readme, examples, pages, changelog, metadata.
  case documentation
  /// Tests, and how many.
  case testing
  /// Checksum, signature, licence, dependencies, a way to report weaknesses.
  case security
  /// Benchmarks, size, dependencies.
  case performance
  /// Downloads, stars, packages that need it.
  case adoption
  /// Releases, and how recent they are.
  case maintenance

  /// The most points it can give.
  package var points: Int {
    switch self {
    case .documentation, .testing, .security: 20
    case .performance, .adoption: 15
    case .maintenance: 10
    }
  }

  /// Its place among the sides, from 0.
  var index: Int {
    switch self {
    case .documentation: 0
    case .testing: 1
    case .security: 2
    case .performance: 3
    case .adoption: 4
    case .maintenance: 5
    }
  }
}
