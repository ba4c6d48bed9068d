import SoukAssess
import SoukModel
import SoukRollout
import Testing

@Suite("The checklist before souk is put into service") struct PreflightTests {
  private static let commit = String(repeating: "c", count: 40)
  private static let now: Int64 = 1_000_000

  private func records(_ change: (inout [String: CheckRecord]) -> Void = { _ in }) -> CheckRecords {
    var records = CheckRecords()
    for proof in PreflightCheck.allCases.flatMap(\.proofs) {
      var record = CheckRecord(
        check: proof.record, date: Self.now, commit: Self.commit, result: .pass)
      if let name = proof.zero { record.figures[name] = 0 }
      if let name = proof.positive { record.figures[name] = 5 }
      records.records[proof.record] = record
    }
    change(&records.records)
    return records
  }

  /// A bill of one part, and advisories of which one names an older version of it.
  private func audit(
    _ change: (inout BillOfMaterials, inout AdvisoryList?) -> Void = { _, _ in }
  ) throws -> AuditStanding {
    let purl = try #require(PackageURL("pkg:swift/github.com/a/b@1.2.0"))
    var bill = BillOfMaterials(
      date: Self.now, commit: Self.commit,
      components: [BillComponent(name: "b", version: "1.2.0", purl: purl, licences: ["MIT"])],
      targets: [BillTarget(name: "SoukModel", unsafeUses: 3)])
    let range = AdvisoryRange([
      .introduced(nil), .fixed(try #require(AuditVersion("1.1.0", in: "SwiftURL"))),
    ])
    var list: AdvisoryList? = AdvisoryList(
      date: Self.now,
      advisories: [
        Advisory(
          id: "A-1", summary: "",
          affected: [
            .init(
              subject: AdvisorySubject(ecosystem: "SwiftURL", name: "github.com/a/b"),
              ranges: [range])
          ])
      ])
    change(&bill, &list)
    return .made(AuditReport(bill, advisories: list))
  }

  private func report(
    _ records: CheckRecords, _ audit: AuditStanding, commit: String? = commit
  ) -> PreflightReport {
    PreflightReport(records, audit: audit, commit: commit, now: Self.now)
  }

  private func state(_ check: PreflightCheck, _ records: CheckRecords) -> PreflightReport.State? {
    report(records, .missing).items.first { $0.check == check }?.state
  }

  private func state(_ audit: AuditStanding) -> PreflightReport.State? {
    report(records(), audit).items.first { $0.check == .audit }?.state
  }

  @Test("is GO only where every point is proven")
  func complete() throws {
    #expect(report(records(), try audit()).isGo)
    #expect(!report(records(), .missing).isGo)
    for check in PreflightCheck.allCases {
      for proof in check.proofs {
        let without = records { $0[proof.record] = nil }
        #expect(state(check, without) == .pending)
        #expect(!report(without, try audit(), commit: nil).isGo)
      }
    }
  }

  @Test("takes a skipped, old or foreign record for no proof, and a failed one for a refutation")
  func weak() {
    #expect(state(.load, records { $0["load"]?.result = .skipped }) == .pending)
    #expect(state(.load, records { $0["load"]?.date -= PreflightReport.age + 1 }) == .pending)
    #expect(state(.load, records { $0["load"]?.commit = "other" }) == .pending)
    #expect(state(.load, records { $0["load"]?.result = .fail }) == .fail)
  }

  @Test("wants the figures: one warning fails, and no tests or nothing compared proves nothing")
  func figures() {
    #expect(state(.warnings, records { $0["build"]?.figures["warnings"] = 1 }) == .fail)
    #expect(state(.warnings, records { $0["build"]?.figures = [:] }) == .pending)
    #expect(state(.tests, records { $0["tests"]?.figures["tests"] = 0 }) == .pending)
    #expect(state(.baseline, records { $0["bench"]?.figures["compared"] = 0 }) == .pending)
    #expect(state(.baseline, records { $0["bench"]?.figures["regressions"] = 1 }) == .fail)
  }

  @Test("believes a build alone only with its tests: a failed one weighs more than a missing one")
  func buildsWithTests() {
    #expect(state(.buildV2, records { $0["tests-v2"] = nil }) == .pending)
    #expect(state(.buildV2, records { $0["tests-v2"]?.figures["failures"] = 37 }) == .fail)
    let mixed = records {
      $0["build-v1"] = nil
      $0["tests-v1"]?.result = .fail
    }
    #expect(state(.buildV1, mixed) == .fail)
  }

  @Test("passes an audit by fresh advisories alone, and never one without")
  func auditNeedsAdvisories() throws {
    #expect(state(try audit()) == .pass)
    #expect(state(try audit { $1 = nil }) == .pending)
    #expect(state(try audit { $1?.advisories = [] }) == .pending)
    #expect(state(try audit { $1?.date -= PreflightReport.age + 1 }) == .pending)
    #expect(state(try audit { $1?.date += 301 }) == .pending)
    #expect(state(.missing) == .pending)
    #expect(state(.damaged(CheckRecordError("bom.cdx", .unreadable))) == .pending)
  }

  @Test("audits the bill of this commit and week, with parts, targets and licences")
  func auditNeedsBill() throws {
    #expect(state(try audit { bill, _ in bill.commit = "other" }) == .pending)
    #expect(state(try audit { bill, _ in bill.date -= PreflightReport.age + 1 }) == .pending)
    #expect(state(try audit { bill, _ in bill.date += 301 }) == .pending)
    #expect(state(try audit { bill, _ in bill.components = [] }) == .pending)
    #expect(state(try audit { bill, _ in bill.targets = [] }) == .pending)
    #expect(state(try audit { bill, _ in bill.components[0].licences = [] }) == .pending)
  }

  @Test("fails an audit where a part is affected, however old the advisories are")
  func auditFails() throws {
    let affected = try audit { bill, list in
      bill.components[0].comparable = AuditVersion("1.0.9", in: "SwiftURL")
      list?.date -= 10 * PreflightReport.age
    }
    #expect(state(affected) == .fail)
    let unknown = try audit { bill, _ in bill.components[0].comparable = nil }
    #expect(state(unknown) == .pending)
    let words = report(records(), unknown).items.map(PreflightWording.reason)
    #expect(words.last == "not to be told: b 1.2.0 by A-1")
  }
}
