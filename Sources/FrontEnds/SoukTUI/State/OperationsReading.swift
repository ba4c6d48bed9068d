import SoukEngine
import SoukRollout

/// What the operations page shows, read at one moment by the calls that the commands make.
struct OperationsReading: Hashable, Sendable, Codable {
  /// How the promises are kept.
  var levels: [ServiceLevelReport] = []
  /// How the alerts stand.
  var alerts: [AlertReport] = []
  /// The gate.
  var gate = Gate.v1
  /// Breaker and fallbacks.
  var status = StatusSnapshot()
  /// How far v2's way has come; nil where no record of it is kept.
  var rollout: RolloutStatus?
}
