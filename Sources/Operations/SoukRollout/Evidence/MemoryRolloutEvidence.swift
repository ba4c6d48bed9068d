/// Figures that are given, for tests.
package struct MemoryRolloutEvidence: RolloutEvidence {
  private let measurements: [RolloutMeasure: Measurement]

  /// Gives these figures, and nothing for any other.
  package init(_ measurements: [RolloutMeasure: Measurement]) { self.measurements = measurements }

  package func measure(
    _ measure: RolloutMeasure, since: Int64
  ) throws(RolloutEvidenceError) -> Measurement { measurements[measure] ?? Measurement() }
}
