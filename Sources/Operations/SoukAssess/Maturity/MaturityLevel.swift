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

  /// What the level says of a package, in a sentence.
  package var summary: String {
    switch self {
    case .experimental: "For trying out: much of what a user relies on is missing or unseen."
    case .beta: "Usable with care: some of what production needs is missing."
    case .production: "Fit for production: most of the rubric is met."
    case .enterprise: "Fit for the most demanding use: nearly all of the rubric is met."
    }
  }

  /// The most points that still belong to it.
  package var upperBound: Int {
    switch self {
    case .experimental: 40
    case .beta: 60
    case .production: 80
    case .enterprise: 100
    }
  }

  /// The level of a total from 0 to 100.
  package init(points: Int) {
    self = Self.allCases.first { points <= $0.upperBound } ?? .enterprise
  }

  package static func < (left: MaturityLevel, right: MaturityLevel) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
