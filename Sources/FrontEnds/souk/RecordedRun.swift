import SoukEngine
import SoukRollout
import Synchronization

/// The run of a command as the home has it on record.
final class RecordedRun: Sendable {
  /// How many seconds a comparison that is under way may take once the answer was given.
  private static let patience = 0.1

  private let engine = Mutex<Engine?>(nil)

  /// Records that the command begins to work on a home; of two homes the first one counts.
  func begin(_ engine: Engine) {
    let isFirst = self.engine.withLock { known in
      defer { known = known ?? engine }
      return known == nil
    }
    if isFirst { engine.beginSession(.command) }
  }

  /// Lets comparisons end and records that the command did.
  func settle() {
    guard let engine = engine.withLock({ $0 }) else { return }
    engine.settleTrials(within: Self.patience)
    engine.endSession()
    engine.flush()
  }

  /// Records that the command was interrupted, which is no crash.
  func end() {
    engine.withLock { $0 }?.endSession()
  }
}
