package import SoukModel
package import SoukRollout
package import SoukTrust

/// The move from v1 to v2: how far it has come, what it is judged by, and what moves it.
///
/// A part of ``MarketplaceService``, and under the same rules: calls block, from any thread.
package protocol RolloutService: Sendable {
  /// Phase, criteria, aims, approvals, feedback and issues, as one value.
  ///
  /// - Parameter fleet: the address of the Prometheus whose figures are judged; nil for this home's own.
  func rollout(fleet: String?) throws(ServiceError) -> RolloutStatus

  /// Begins the next phase and sets the gate that it needs, for this process and for later ones.
  ///
  /// - Parameters:
  ///   - roles: the roles whose approval is asked for besides those of the settings.
  ///   - fleet: the address of the Prometheus whose figures are judged; nil for this home's own.
  /// - Throws: `ServiceError.conflict` that names every criterion which does not hold.
  func advanceRollout(
    requiring roles: [String], fleet: String?
  ) throws(ServiceError) -> RolloutStatus

  /// Signs that the phase under way may end, with its criteria as they stand.
  ///
  /// - Throws: `ServiceError.conflict` where no phase is under way, `.notVerified` for a key that
  ///   is neither the person's own nor trusted.
  func signOff(_ role: String, with key: SigningKey) throws(ServiceError) -> RolloutStatus

  /// Breaks the rollout off: back to v1, checked.
  func abortRollout() throws(ServiceError) -> RollbackReport

  /// What the comparisons since a moment come to, in seconds since 1970.
  func trialReport(since: Int64) throws(ServiceError) -> TrialReport

  /// Records what a person says of results.
  func give(_ feedback: Feedback) throws(ServiceError)

  /// What people said since a moment, oldest first.
  func feedback(since: Int64) throws(ServiceError) -> [Feedback]

  /// Records an issue.
  ///
  /// - Returns: its number.
  func open(_ issue: RolloutIssue) throws(ServiceError) -> Int64

  /// Closes an issue.
  ///
  /// - Throws: `ServiceError.notFound` where no open issue has that number.
  func closeIssue(_ number: Int64) throws(ServiceError)

  /// The issues, oldest first, the closed ones among them.
  func issues() throws(ServiceError) -> [RolloutIssue]

  /// Records how a smoke test went.
  func recordProbes(passed: Int, failed: Int) throws(ServiceError)

  /// What to say of v1 where it is deprecated and asked all the same; nil otherwise.
  ///
  /// - Parameter backend: the backend that is asked; nil for the gate's choice.
  func deprecation(of backend: BackendKind?) -> String?
}

extension RolloutService {
  private var none: ServiceError {
    ServiceError(.conflict, "This marketplace keeps no record of a rollout.")
  }

  /// A marketplace without a record deprecates nothing.
  package func deprecation(of backend: BackendKind?) -> String? { nil }

  /// A marketplace without a record has no rollout.
  package func rollout(fleet: String?) throws(ServiceError) -> RolloutStatus { throw none }

  /// The status by this home's own figures.
  package func rollout() throws(ServiceError) -> RolloutStatus { try rollout(fleet: nil) }

  /// A marketplace without a record has no phase to approve of.
  package func signOff(
    _ role: String, with key: SigningKey
  ) throws(ServiceError) -> RolloutStatus { throw none }

  /// A marketplace without a record has no rollout.
  package func advanceRollout(
    requiring roles: [String], fleet: String?
  ) throws(ServiceError) -> RolloutStatus { throw none }

  /// Begins the next phase, judged by this home's own figures.
  package func advanceRollout(requiring roles: [String]) throws(ServiceError) -> RolloutStatus {
    try advanceRollout(requiring: roles, fleet: nil)
  }

  /// A marketplace without a record has no rollout.
  package func abortRollout() throws(ServiceError) -> RollbackReport { throw none }

  /// A marketplace without a record compared nothing.
  package func trialReport(since: Int64) throws(ServiceError) -> TrialReport {
    TrialReport([], tallies: [])
  }

  /// A marketplace without a record keeps no feedback.
  package func give(_ feedback: Feedback) throws(ServiceError) { throw none }

  /// A marketplace without a record keeps no feedback.
  package func feedback(since: Int64) throws(ServiceError) -> [Feedback] { [] }

  /// A marketplace without a record keeps no issues.
  package func open(_ issue: RolloutIssue) throws(ServiceError) -> Int64 { throw none }

  /// A marketplace without a record keeps no issues.
  package func closeIssue(_ number: Int64) throws(ServiceError) { throw none }

  /// A marketplace without a record keeps no issues.
  package func issues() throws(ServiceError) -> [RolloutIssue] { [] }

  /// A marketplace without a record forgets how a smoke test went.
  package func recordProbes(passed: Int, failed: Int) throws(ServiceError) {}
}
