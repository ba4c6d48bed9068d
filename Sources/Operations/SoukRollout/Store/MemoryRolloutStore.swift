package import SoukModel
import Synchronization

/// A record of the rollout that ends with the process.
package final class MemoryRolloutStore: RolloutStore {
  private struct State {
    var trials: [Trial] = []
    var tallies: [GateTally] = []
    var shadows: [ShadowTally] = []
    var sessions: [Session] = []
    var feedback: [Feedback] = []
    var issues: [RolloutIssue] = []
    var events: [RolloutEvent] = []
  }

  private let state = Mutex(State())

  /// Nothing on record.
  package init() {}

  package func add(
    _ trials: [Trial], tallies: [GateTally], shadows: [ShadowTally]
  ) throws(StoredRecordError) {
    state.withLock { state in
      state.trials = (state.trials + trials).suffix(RolloutLimits.trials)
      state.tallies += tallies
      state.shadows += shadows
    }
  }

  package func trials(since: Int64) throws(StoredRecordError) -> [Trial] {
    state.withLock { $0.trials.filter { $0.at >= since } }
  }

  package func tallies(since: Int64) throws(StoredRecordError) -> [GateTally] {
    state.withLock { $0.tallies.filter { $0.day >= GateTally.day(of: since) } }
  }

  package func shadows(since: Int64) throws(StoredRecordError) -> [ShadowTally] {
    state.withLock { $0.shadows.filter { $0.day >= GateTally.day(of: since) } }
  }

  package func begin(
    _ session: Session, isGone: (Session) -> Bool
  ) throws(StoredRecordError) -> (number: Int64, crashes: Int) {
    state.withLock { state in
      var crashes = 0
      for index in state.sessions.indices where state.sessions[index].end == nil {
        guard isGone(state.sessions[index]) else { continue }
        state.sessions[index].end = .crash
        crashes += 1
      }
      state.sessions.append(session)
      return (Int64(state.sessions.count), crashes)
    }
  }

  package func end(
    _ number: Int64, at moment: Int64, _ end: Session.End
  ) throws(StoredRecordError) {
    state.withLock { state in
      let index = Int(number) - 1
      guard state.sessions.indices.contains(index), state.sessions[index].end == nil else { return }
      state.sessions[index].end = end
      state.sessions[index].ended = moment
    }
  }

  package func sessions(since: Int64) throws(StoredRecordError) -> [Session] {
    state.withLock { $0.sessions.filter { $0.began >= since } }
  }

  package func add(_ feedback: Feedback) throws(StoredRecordError) {
    state.withLock { $0.feedback = ($0.feedback + [feedback]).suffix(RolloutLimits.feedback) }
  }

  package func feedback(since: Int64) throws(StoredRecordError) -> [Feedback] {
    state.withLock { $0.feedback.filter { $0.at >= since } }
  }

  package func add(_ issue: RolloutIssue) throws(StoredRecordError) -> Int64 {
    state.withLock { state in
      var issue = issue
      issue.number = (state.issues.last?.number ?? 0) + 1
      state.issues.append(issue)
      return issue.number
    }
  }

  package func close(_ number: Int64, at moment: Int64) throws(StoredRecordError) -> Bool {
    state.withLock { state in
      let found = state.issues.firstIndex { $0.number == number && $0.isOpen }
      guard let found else { return false }
      state.issues[found].closed = moment
      return true
    }
  }

  package func issues() throws(StoredRecordError) -> [RolloutIssue] { state.withLock { $0.issues } }

  package func add(_ event: RolloutEvent) throws(StoredRecordError) {
    state.withLock { $0.events = ($0.events + [event]).suffix(RolloutLimits.events) }
  }

  package func events() throws(StoredRecordError) -> [RolloutEvent] { state.withLock { $0.events } }
}
