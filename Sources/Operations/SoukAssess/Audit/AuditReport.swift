/// What an audit of the parts of souk found.
package struct AuditReport: Hashable, Sendable {
  /// The parts.
  package var bill: BillOfMaterials
  /// What the versions were compared with; nil where nothing was given.
  package var advisories: AdvisoryList?
  /// Each advisory that affects a part, or may; in the order of the parts.
  package var findings: [AuditFinding]

  /// Compares the version of each part with the advisories that name it.
  package init(_ bill: BillOfMaterials, advisories: AdvisoryList?) {
    self.bill = bill
    self.advisories = advisories
    var byName: [String: [(Advisory, Advisory.Affected)]] = [:]
    for advisory in advisories?.advisories ?? [] {
      for affected in advisory.affected {
        byName[affected.subject.name, default: []].append((advisory, affected))
      }
    }
    findings = []
    for component in bill.components {
      var answers: [(advisory: Advisory, isAffected: Bool?)] = []
      for (advisory, affected) in byName[component.subject.name] ?? []
      where component.subject.isMeant(by: affected.subject) {
        let isAffected = affected.includes(component.comparable)
        guard isAffected != false else { continue }
        if let index = answers.firstIndex(where: { $0.advisory.id == advisory.id }) {
          answers[index].isAffected = answers[index].isAffected ?? isAffected
        } else {
          answers.append((advisory, isAffected))
        }
      }
      findings += answers.map {
        AuditFinding(
          advisory: $0.advisory.id, summary: $0.advisory.summary, component: component,
          isAffected: $0.isAffected)
      }
    }
  }

  /// What affects a part.
  package var affected: [AuditFinding] { findings.filter { $0.isAffected == true } }

  /// What may affect a part: its version cannot be compared.
  package var undecided: [AuditFinding] { findings.filter { $0.isAffected == nil } }

  /// The parts whose licence is not known.
  package var unlicensed: [BillComponent] { bill.components.filter(\.licences.isEmpty) }

  /// Why it proves nothing; nil where it does.
  ///
  /// - Parameters:
  ///   - commit: the commit that the bill must be of; nil for any.
  ///   - now: the moment, in seconds since 1970.
  ///   - age: how old bill and advisories may be, in seconds.
  package func gap(commit: String?, now: Int64, age: Int64) -> AuditGap? {
    // Five minutes: two machines whose clocks differ a little.
    if bill.date > now + 300 { return .billOfTheFuture }
    if let commit, bill.commit != commit { return .otherCommit(bill.commit) }
    if now - bill.date > age { return .oldBill }
    if bill.components.isEmpty || bill.targets.isEmpty { return .emptyBill }
    if !affected.isEmpty { return nil }
    guard let advisories else { return .noAdvisories }
    if advisories.date > now + 300 { return .advisoriesOfTheFuture }
    if now - advisories.date > age { return .oldAdvisories }
    if advisories.advisories.isEmpty { return .emptyAdvisories }
    if !undecided.isEmpty { return .undecided }
    return unlicensed.isEmpty ? nil : .unlicensed
  }
}
