import SoukRollout

/// A record of the rollout that somebody else holds all the time.
struct RefusingStore: RolloutStore {
  private let busy = RolloutStoreError(.busy)

  func add(
    _ trials: [Trial], tallies: [GateTally], shadows: [ShadowTally]
  ) throws(RolloutStoreError) { throw busy }
  func shadows(since: Int64) throws(RolloutStoreError) -> [ShadowTally] { throw busy }
  func trials(since: Int64) throws(RolloutStoreError) -> [Trial] { throw busy }
  func tallies(since: Int64) throws(RolloutStoreError) -> [GateTally] { throw busy }
  func begin(
    _ session: Session, isGone: (Session) -> Bool
  ) throws(RolloutStoreError) -> (number: Int64, crashes: Int) { throw busy }
  func end(
    _ number: Int64, at moment: Int64, _ end: Session.End
  ) throws(RolloutStoreError) { throw busy }
  func sessions(since: Int64) throws(RolloutStoreError) -> [Session] { throw busy }
  func add(_ feedback: Feedback) throws(RolloutStoreError) { throw busy }
  func feedback(since: Int64) throws(RolloutStoreError) -> [Feedback] { throw busy }
  func add(_ issue: RolloutIssue) throws(RolloutStoreError) -> Int64 { throw busy }
  func close(_ number: Int64, at moment: Int64) throws(RolloutStoreError) -> Bool { throw busy }
  func issues() throws(RolloutStoreError) -> [RolloutIssue] { throw busy }
  func add(_ event: RolloutEvent) throws(RolloutStoreError) { throw busy }
  func events() throws(RolloutStoreError) -> [RolloutEvent] { throw busy }
}
