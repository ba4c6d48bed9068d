/// One of the eight sides from which souk itself is judged before it goes to production.
package enum ReadinessCategory: String, Sendable, Hashable, CaseIterable, Codable {
  /// It builds, without warnings, in each of its forms.
  case build
  /// Its tests pass.
  case testing
  /// It is as fast as was promised.
  case performance
  /// v1 and v2 give the same.
  case compatibility
  /// v2 can be switched on and off.
  case gates
  /// What it trusts is verified.
  case security
  /// It fails in an orderly way.
  case errorHandling = "error_handling"
  /// One can see how it is.
  case observability

  /// How many of 100 points it has: the sum of its items, which a test holds.
  package var weight: Int {
    switch self {
    case .testing: 20
    case .build, .performance, .security: 15
    case .compatibility, .gates, .observability: 10
    case .errorHandling: 5
    }
  }
}
