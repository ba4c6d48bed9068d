/// How often one thing became of the comparisons of one day.
package struct ShadowTally: Hashable, Sendable {
  /// When the day began in UTC, in seconds since 1970.
  package var day: Int64
  /// What was asked.
  package var kind: Trial.Kind
  /// What became of it.
  package var outcome: ShadowOutcome
  /// How many questions.
  package var count: Int64

  /// Makes a tally.
  package init(day: Int64, kind: Trial.Kind, outcome: ShadowOutcome, count: Int64) {
    self.day = day
    self.kind = kind
    self.outcome = outcome
    self.count = count
  }
}
