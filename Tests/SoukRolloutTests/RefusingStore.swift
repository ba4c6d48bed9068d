import SoukModel
import SoukRollout

/// A record of the rollout that somebody else holds all the time.
struct RefusingStore: RolloutStore {
  private let busy = StoredRecordError(.rollout, .busy)

  func add(
    _ trials: [Trial], tallies: [GateTally], shadows: [ShadowTally]
  ) throws(StoredRecordError) { throw busy }
  func shadows(since: Int64) throws(StoredRecordError) -> [ShadowTally] { throw busy }
  func trials(since: Int64) throws(StoredRecordError) -> [Trial] { throw busy }
  func tallies(since: Int64) throws(StoredRecordError) -> [GateTally] { throw busy }
  func begin(
    _ session: Session, isGone: (Session) -> Bool
  ) throws(StoredRecordError) -> (number: Int64, crashes: Int) { throw busy }
  func end(
    _ number: Int64, at moment: Int64, _ end: Session.End
  ) throws(StoredRecordError) { throw busy }
  func sessions(since: Int64) throws(StoredRecordError) -> [Session] { throw busy }
  func add(_ feedback: Feedback) throws(StoredRecordError) { throw busy }
  func feedback(since: Int64) throws(StoredRecordError) -> [Feedback] { throw busy }
  func add(_ issue: RolloutIssue) throws(StoredRecordError) -> Int64 { throw busy }
  func close(_ number: Int64, at moment: Int64) throws(StoredRecordError) -> Bool { throw busy }
  func issues() throws(StoredRecordError) -> [RolloutIssue] { throw busy }
  func add(_ event: RolloutEvent) throws(StoredRecordError) { throw busy }
  func events() throws(StoredRecordError) -> [RolloutEvent] { throw busy }
}
