import Logging
import SoukMetrics
package import SoukModel
package import SoukRollout
import Synchronization

extension Engine {
  /// Records that a run of the screen or of a command begins, and counts runs that never ended.
  ///
  /// Waits for another process no longer than any write to the state database does; where it cannot
  /// be recorded the run goes on without.
  package func beginSession(_ kind: Session.Kind) {
    let mine = ProcessMark.current
    let session = Session(
      kind: kind, gate: gate.rawValue, began: clock.now(), process: mine)
    do throws(StoredRecordError) {
      let begun = try rolloutStore.begin(session) {
        $0.process.isGone(seenFrom: mine, startOf: ProcessMark.startOfProcess)
      }
      state.withLock { $0.session = begun.number }
      if begun.crashes > 0 {
        metrics.counter(MetricKey(.sessionsTotal, ["end": "crash"])).add(Int64(begun.crashes))
        logger.warning("sessions crashed", metadata: ["count": "\(begun.crashes)"])
      }
      noteDeprecation(try rolloutStore.events())
    } catch {
      logger.debug("session not recorded", metadata: ["code": "\(error.code.rawValue)"])
    }
  }

  /// Records that the run came to its end; calling twice is no harm.
  package func endSession() {
    let number = state.withLock { state in
      defer { state.session = nil }
      return state.session
    }
    guard let number else { return }
    metrics.counter(MetricKey(.sessionsTotal, ["end": "clean"])).add()
    do throws(StoredRecordError) {
      try rolloutStore.end(number, at: clock.now(), .clean)
    } catch {
      logger.debug("end of session not recorded", metadata: ["code": "\(error.code.rawValue)"])
    }
  }

  /// Puts a run on record as it is.
  package func record(_ session: Session) throws(ServiceError) {
    _ = try recording { () throws(StoredRecordError) in
      try rolloutStore.begin(session) { _ in false }
    }
  }

  package func deprecation(of backend: BackendKind?) -> String? {
    let isV1 = backend.map { $0 == .v1 } ?? (gate == .v1)
    return isV1 && state.withLock { $0.isV1Deprecated } ? RolloutWording.deprecated : nil
  }

  private func noteDeprecation(_ events: [RolloutEvent]) {
    guard RolloutCourse(events).phase == .deprecation else { return }
    let isAnswering = gate == .v1
    state.withLock { state in
      state.isV1Deprecated = true
      if isAnswering { state.notices.insert(RolloutWording.deprecated, at: 0) }
    }
  }
}
