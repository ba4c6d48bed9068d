/// How mature a package is, by its points.
package enum MaturityLevel: String, CaseIterable, Comparable, Sendable {
  /// Up to 40 points.
  case experimental
  /// Up to 60 points.
  case beta
  /// Up to 80 points.
  case production
  /// More than 80 points.
  case enterprise

  /// The level of a total from 0 to 100.
  package init(points: Int) {
    self =
      switch points {
      case ...40: .experimental
      case ...60: .beta
      case ...80: .production
      default: .enterprise
      }
  }

  package static func < (left: MaturityLevel, right: MaturityLevel) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
