/// How ready for production a package is, by its validation score.
package enum ReadinessLevel: String, CaseIterable, Comparable, Sendable {
  /// Below 80.
  case notReady = "not-ready"
  /// 80 to 94.
  case needsImprovement = "needs-improvement"
  /// 95 and more.
  case productionReady = "production-ready"

  /// The level of a score from 0 to 100.
  package init(score: Double) {
    self = score >= 95 ? .productionReady : (score >= 80 ? .needsImprovement : .notReady)
  }

  package static func < (left: ReadinessLevel, right: ReadinessLevel) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
