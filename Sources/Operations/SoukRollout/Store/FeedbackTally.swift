/// How often results were found better, as good or worse.
package struct FeedbackTally: Hashable, Sendable, Codable {
  /// Found better.
  package var better = 0
  /// Found as good.
  package var same = 0
  /// Found worse.
  package var worse = 0

  /// Counts feedback.
  package init(_ feedback: [Feedback] = []) {
    for item in feedback {
      switch item.verdict {
      case .better: better += 1
      case .same: same += 1
      case .worse: worse += 1
      }
    }
  }

  /// All of it.
  package var total: Int { better + same + worse }
  /// The share of better and as good: satisfaction; nil without feedback.
  package var satisfaction: Double? {
    total > 0 ? Double(better + same) / Double(total) : nil
  }
}
