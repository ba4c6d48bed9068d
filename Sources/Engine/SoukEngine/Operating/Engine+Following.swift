import Logging
import SoukModel
import Synchronization

extension Engine {
  /// Takes over the gate that another process has set since the last question.
  ///
  /// A changed setting is followed; a gate that was chosen in this process stays as long as the
  /// setting does. A rollback is followed in any case.
  func followGate() {
    let settings = GateWatch.Stamp(home.configuration)
    let rollback = GateWatch.Stamp(home.rollbackMark)
    let (isChanged, isRolledBack) = state.withLock { state in
      defer {
        state.watch.settings = settings
        state.watch.rollback = rollback
      }
      return (state.watch.settings != settings, state.watch.rollback != rollback)
    }
    guard isChanged || isRolledBack else { return }
    if isRolledBack { return follow(.v1) }
    // A file that cannot be read at this moment says nothing: the gate stays.
    guard let gate = try? Settings.load(home, environment: [:]).gate else { return }
    let before = state.withLock { state in
      defer { state.watch.gate = gate }
      return state.watch.gate
    }
    if gate != before { follow(gate) }
  }

  private func follow(_ gate: Gate) {
    guard gate != self.gate else { return }
    setGate(gate)
    logger.info("gate followed", metadata: ["gate": "\(gate.rawValue)"])
    tell(.gateChanged(gate))
  }

  /// Tells the other souks of this home that they are rolled back, at their next question.
  func markRollback() throws(ServiceError) {
    do throws(PrivateFile.Refused) {
      try PrivateFile.write(Array("\(clock.now())\n".utf8), to: home.rollbackMark)
    } catch {
      throw BackupWording.failure(
        POSIXFailure(number: error.number, path: home.rollbackMark), "The rollback",
        at: home.rollbackMark)
    }
  }
}
