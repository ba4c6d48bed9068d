/// What the maturity of many packages comes to: the figures of the dashboard.
package struct MaturityOverview: Hashable, Sendable {
  /// How many packages there are.
  package private(set) var count = 0
  /// How many are on each level.
  package private(set) var levels: [MaturityLevel: Int] = [:]
  private var total = 0
  private var dimensions: [MaturityDimension: Int] = [:]

  /// Nothing yet.
  package init() {}

  /// Counts one package.
  package mutating func add(_ scores: MaturityScores) {
    count += 1
    total += scores.total
    levels[scores.level, default: 0] += 1
    for dimension in MaturityDimension.allCases {
      dimensions[dimension, default: 0] += scores[dimension]
    }
  }

  /// The mean of the totals, 0 where there is no package.
  package var averageScore: Double { mean(total) }

  /// The mean points of one side, 0 where there is no package.
  package func average(_ dimension: MaturityDimension) -> Double {
    mean(dimensions[dimension] ?? 0)
  }

  private func mean(_ sum: Int) -> Double {
    count == 0 ? 0 : (Double(sum) / Double(count) * 10).rounded() / 10
  }
}
