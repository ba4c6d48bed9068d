/// Everything that the readiness report is made from.
package struct ReadinessEvidence: Hashable, Sendable {
  /// What checks left on record.
  package var records: CheckRecords
  /// What was measured now; what is missing was not measured.
  package var readings: [ReadinessMeasure: ReadinessReading]
  /// The moment, in seconds since 1970.
  package var now: Int64
  /// The commit that records must be of; nil for any.
  package var commit: String?

  /// How old a record may be: a week, in seconds.
  package static let age: Int64 = 7 * 86_400

  /// Gathers evidence.
  package init(
    records: CheckRecords, readings: [ReadinessMeasure: ReadinessReading], now: Int64,
    commit: String? = nil
  ) {
    self.records = records
    self.readings = readings
    self.now = now
    self.commit = commit
  }
}
