/// Where the figures come from that the rollout is judged by.
package protocol RolloutEvidence: Sendable {
  /// Measures something since a moment, in seconds since 1970.
  func measure(
    _ measure: RolloutMeasure, since: Int64
  ) throws(RolloutEvidenceError) -> Measurement
}
