/// Everything there is to say of the rollout, as one value.
package struct RolloutStatus: Hashable, Sendable, Codable {
  /// The moment it is of, in seconds since 1970.
  package var now: Int64
  /// The phase; nil before the first one and after everything was broken off.
  package var phase: RolloutPhase?
  /// When the phase began; nil without one.
  package var began: Int64?
  /// Whether the last thing that happened was that everything was broken off.
  package var wasAborted = false
  /// How the criteria of the phase stand, in their order.
  package var criteria: [CriterionReport] = []
  /// How the aims stand that come after the fourth phase; empty before it.
  package var kpis: [RolloutKPI.Report] = []
  /// The approvals of the phase whose signatures hold.
  package var approvals: [Approval] = []
  /// The roles whose approval is asked for and missing.
  package var missingRoles: [String] = []
  /// What was said of v2's results since the phase began.
  package var feedback = FeedbackTally()
  /// The issues that are open.
  package var openIssues: [RolloutIssue] = []
  /// How many sessions began since the phase began, and how many of them crashed.
  package var sessions: (total: Int, crashed: Int) {
    get { (sessionCount, crashCount) }
    set { (sessionCount, crashCount) = newValue }
  }
  private var sessionCount = 0
  private var crashCount = 0
  /// Where the figures come from: this home, or the address of a Prometheus.
  package var source: String?

  /// Makes the status of a rollout that did not begin.
  package init(now: Int64) { self.now = now }

  /// Somebody's signed yes to going on.
  package struct Approval: Hashable, Sendable, Codable {
    /// In which role.
    package var role: String
    /// The id of the key.
    package var keyID: String
    /// When, in seconds since 1970.
    package var at: Int64

    /// Makes an approval.
    package init(role: String, keyID: String, at: Int64) {
      self.role = role
      self.keyID = keyID
      self.at = at
    }
  }

  /// For how many whole days the phase has lasted; nil without one.
  package var days: Int? { began.map { Int(max(0, now - $0) / 86_400) } }

  /// Whether the next phase may begin: every criterion holds and every approval is there.
  package var isGo: Bool {
    guard let phase else { return true }
    return phase.next != nil && missingRoles.isEmpty
      && criteria.allSatisfy { $0.verdict == .pass }
  }
}
