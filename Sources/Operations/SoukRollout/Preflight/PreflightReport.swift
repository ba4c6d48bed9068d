package import SoukAssess

/// How the checklist before souk is put into service stands.
package struct PreflightReport: Hashable, Sendable {
  /// The points, in their order.
  package var items: [Item]
  /// The commit that the records must be of; nil for any.
  package var commit: String?
  /// What the last point, the audit, was told from.
  package var audit: AuditStanding

  /// For how many seconds a record proves something: a week.
  package static let age: Int64 = 7 * 86_400

  /// One point.
  package struct Item: Hashable, Sendable {
    /// Which one.
    package var check: PreflightCheck
    /// How it stands.
    package var state: State
    /// What it was told from.
    package var basis: Basis
  }

  /// What a point was told from.
  package enum Basis: Hashable, Sendable {
    /// Records of checks, each with how it stands.
    case records([Record])
    /// The bill of what souk is built from, and why it proves nothing where it does not.
    case audit(AuditStanding, AuditGap?)
  }

  /// A record that was asked for.
  package struct Record: Hashable, Sendable {
    /// What it must say.
    package var proof: PreflightProof
    /// How it stands.
    package var standing: CheckRecords.Standing
  }

  /// How a point can stand.
  package enum State: String, Sendable, Hashable, CaseIterable {
    /// Proven.
    case pass
    /// Refuted.
    case fail
    /// Neither: nothing was looked at, or too long ago, or something else.
    case pending

    /// The worse of two, of which a refutation is the worst.
    fileprivate func with(_ other: State) -> State {
      if self == .fail || other == .fail { return .fail }
      return self == .pass ? other : self
    }
  }

  /// Judges what checks left.
  ///
  /// - Parameter now: the moment, in seconds since 1970.
  package init(_ records: CheckRecords, audit: AuditStanding, commit: String?, now: Int64) {
    self.commit = commit
    self.audit = audit
    items = PreflightCheck.allCases.map { check in
      check == .audit
        ? Self.audit(audit, commit: commit, now: now)
        : Self.item(check, records, commit: commit, now: now)
    }
  }

  /// Whether every point is proven.
  package var isGo: Bool { items.allSatisfy { $0.state == .pass } }

  private static func item(
    _ check: PreflightCheck, _ records: CheckRecords, commit: String?, now: Int64
  ) -> Item {
    let asked = check.proofs.map { proof in
      Record(
        proof: proof,
        standing: records.standing(of: proof.record, commit: commit, now: now, age: age))
    }
    let state = asked.reduce(State.pass) { $0.with($1.proof.state($1.standing)) }
    return Item(check: check, state: state, basis: .records(asked))
  }

  private static func audit(_ standing: AuditStanding, commit: String?, now: Int64) -> Item {
    guard let report = standing.report else {
      return Item(check: .audit, state: .pending, basis: .audit(standing, nil))
    }
    let gap = report.gap(commit: commit, now: now, age: age)
    let state: State = gap == nil ? (report.affected.isEmpty ? .pass : .fail) : .pending
    return Item(check: .audit, state: state, basis: .audit(standing, gap))
  }
}
