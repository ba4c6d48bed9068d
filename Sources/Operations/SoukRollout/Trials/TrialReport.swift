package import SoukModel

/// What the trials of a time come to: how the gate split, how both backends did, where they differ.
package struct TrialReport: Hashable, Sendable {
  /// How the gate split, a line for each setting there was, in the order of the settings.
  package var splits: [Split]
  /// What became of the searches that went through the gate.
  package var searchCoverage: Coverage
  /// What became of the look-ups that went through the gate.
  package var lookupCoverage: Coverage
  /// Searches that both were asked.
  package var searches: Int
  /// Look-ups that both were asked.
  package var lookups: Int
  /// How v1 did on the searches.
  package var v1: Figures
  /// How v2 did on the searches.
  package var v2: Figures
  /// How v1 did on the look-ups.
  package var v1Lookups: Figures
  /// How v2 did on the look-ups.
  package var v2Lookups: Figures
  /// The mean share of the first ten that both have, 0 to 1; nil without searches to compare.
  package var overlap: Double?
  /// The mean distance of the two orders, 0 to 1; nil without searches to compare.
  package var distance: Double?
  /// By how many milliseconds v2 was slower than v1 in the median search; below zero where faster.
  package var latencyDifference: Double?
  /// How many look-ups both answered.
  package var compared: Int
  /// How many of them were the same in every field.
  package var consistent: Int
  /// The packages that differ, most often first, and in which fields; ``differencesLimit`` at most.
  package var differences: [Difference]

  /// How many packages ``differences`` names.
  package static let differencesLimit = 100

  /// How the gate split under one setting.
  package struct Split: Hashable, Sendable {
    /// For how many of 100 questions v2 was to be asked first.
    package var percentage: Int
    /// How many questions there were.
    package var questions: Int64
    /// How many of them went to v2.
    package var v2: Int64

    /// For how many of 100 questions v2 was asked first.
    package var measured: Double { questions > 0 ? Double(v2) * 100 / Double(questions) : 0 }
    /// By how many points that is off the setting.
    package var deviation: Double { measured - Double(percentage) }
  }

  /// How one backend did.
  package struct Figures: Hashable, Sendable {
    /// How often it was asked.
    package var asked: Int
    /// How often it failed.
    package var errors: Int
    /// Milliseconds below which half, 95 and 99 of 100 answers lie; nil without answers.
    package var p50, p95, p99: Double?

    /// The share of failures; nil where it was not asked.
    package var errorRate: Double? { asked > 0 ? Double(errors) / Double(asked) : nil }
  }

  /// A package of which the backends give different things.
  package struct Difference: Hashable, Sendable {
    /// The package, as `registry:name`.
    package var package: RegistryText
    /// The fields that differ.
    package var fields: [String]
    /// How often that was seen.
    package var count: Int
  }

  /// Whether nothing went through the gate and nothing was compared.
  package var isEmpty: Bool {
    splits.isEmpty && searchCoverage.questions &+ lookupCoverage.questions == 0
      && searches + lookups == 0
  }

  /// The share of look-ups that are the same in every field; nil where none was compared.
  package var consistency: Double? {
    compared > 0 ? Double(consistent) / Double(compared) : nil
  }

  /// v2's 95th percentile of searches in terms of v1's; nil where either has none.
  package var latencyRatio: Double? {
    guard let mine = v2.p95, let other = v1.p95, other > 0 else { return nil }
    return mine / other
  }
}
