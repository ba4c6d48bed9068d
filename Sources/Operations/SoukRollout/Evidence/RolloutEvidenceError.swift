package import SoukMetrics
package import SoukModel

/// Why a figure could not be measured.
package enum RolloutEvidenceError: Error, Hashable, Sendable {
  /// The figures of this home cannot be read.
  case metrics(MetricsError)
  /// The record of the rollout cannot be read.
  case store(StoredRecordError)
  /// Prometheus gave no answer, for this reason; escaped.
  case unreachable(String)
  /// Prometheus answered something else than was asked: expected and found; escaped.
  case unexpected(String)
}
