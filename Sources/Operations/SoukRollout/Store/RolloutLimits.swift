/// How much of the rollout is on record at the most; the oldest goes first.
package enum RolloutLimits {
  /// Trials: five reports over 10,000 queries.
  package static let trials = 50_000
  /// For how many seconds decisions of the gate and comparisons are counted by day.
  package static let tallyRetention: Int64 = 120 * 86_400
  /// Sessions that ended.
  package static let sessions = 20_000
  /// Answers to the question how good results are.
  package static let feedback = 20_000
  /// Issues, the closed ones among them.
  package static let issues = 5_000
  /// Beginnings of phases, approvals and smoke tests.
  package static let events = 2_000
}
