extension TrialReport {
  /// How many of the questions that went through the gate the comparison covers, and why not the rest.
  package struct Coverage: Hashable, Sendable {
    /// Questions that the cache answered: neither backend was asked.
    package var cached: Int64 = 0
    /// Questions that both backends answered.
    package var compared: Int64 = 0
    /// Questions on which a backend failed.
    package var failed: Int64 = 0
    /// Questions that the other backend was not asked.
    package var skipped: Int64 = 0

    /// Adds up what became of one kind of question.
    package init(_ tallies: [ShadowTally] = [], of kind: Trial.Kind = .search) {
      for tally in tallies where tally.kind == kind {
        switch tally.outcome {
        case .cached: cached &+= tally.count
        case .compared: compared &+= tally.count
        case .failed: failed &+= tally.count
        case .skipped: skipped &+= tally.count
        }
      }
    }

    /// All questions.
    package var questions: Int64 { cached &+ compared &+ failed &+ skipped }
    /// The share of them that the cache answered, 0 to 1; nil without questions.
    package var cachedShare: Double? {
      questions > 0 ? Double(cached) / Double(questions) : nil
    }
  }
}
