import SoukEngine
import SoukRollout

extension CommandContext {
  /// Writes the status of the rollout.
  func print(
    _ status: RolloutStatus, gate: Gate, asJSON: Bool
  ) throws(CommandFailure) {
    if asJSON {
      try print(RolloutDocument.json(status, gate: gate))
    } else {
      try print(RolloutText.lines(status, gate: gate, width: terminal.columns))
    }
  }
}
