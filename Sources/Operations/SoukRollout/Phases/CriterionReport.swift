/// How a criterion stands.
package struct CriterionReport: Hashable, Sendable, Codable {
  /// The criterion.
  package var criterion: RolloutCriterion
  /// What was measured.
  package var measurement: Measurement
  /// How it stands.
  package var verdict: Verdict

  /// How a criterion can stand.
  package enum Verdict: String, Sendable, Hashable, CaseIterable, Codable {
    /// It holds.
    case pass
    /// It does not hold.
    case fail
    /// It cannot be told yet.
    case tooFewSamples = "too-few-samples"
  }
}
