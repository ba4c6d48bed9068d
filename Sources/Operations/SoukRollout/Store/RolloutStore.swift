package import SoukModel

/// Where everything lies that the rollout is judged by: bounded, shared by all processes of a home.
package protocol RolloutStore: Sendable {
  /// Adds trials, decisions of the gate and what became of comparisons: all of them or none. The
  /// oldest go first.
  func add(
    _ trials: [Trial], tallies: [GateTally], shadows: [ShadowTally]
  ) throws(StoredRecordError)

  /// The trials since a moment, oldest first.
  func trials(since: Int64) throws(StoredRecordError) -> [Trial]

  /// How the gate chose since the beginning of the day of a moment.
  func tallies(since: Int64) throws(StoredRecordError) -> [GateTally]

  /// What became of comparisons since the beginning of the day of a moment.
  func shadows(since: Int64) throws(StoredRecordError) -> [ShadowTally]

  /// Records that a session began, and finds those that never ended and whose process is gone.
  ///
  /// - Parameter isGone: whether the process of an open session is surely gone.
  /// - Returns: the session's number, and how many crashes were found; nobody else counts those.
  func begin(
    _ session: Session, isGone: (Session) -> Bool
  ) throws(StoredRecordError) -> (number: Int64, crashes: Int)

  /// Records how a session ended; one that ended already stays as it is.
  func end(_ number: Int64, at moment: Int64, _ end: Session.End) throws(StoredRecordError)

  /// The sessions that began since a moment, oldest first.
  func sessions(since: Int64) throws(StoredRecordError) -> [Session]

  /// Adds an answer to the question how good results are.
  func add(_ feedback: Feedback) throws(StoredRecordError)

  /// The feedback since a moment, oldest first.
  func feedback(since: Int64) throws(StoredRecordError) -> [Feedback]

  /// Records an issue.
  ///
  /// - Returns: its number.
  func add(_ issue: RolloutIssue) throws(StoredRecordError) -> Int64

  /// Closes an issue.
  ///
  /// - Returns: false where no open issue has that number.
  func close(_ number: Int64, at moment: Int64) throws(StoredRecordError) -> Bool

  /// The issues, oldest first, the closed ones among them.
  func issues() throws(StoredRecordError) -> [RolloutIssue]

  /// Records what happened to the rollout as a whole.
  func add(_ event: RolloutEvent) throws(StoredRecordError)

  /// What happened to it, oldest first.
  func events() throws(StoredRecordError) -> [RolloutEvent]
}
