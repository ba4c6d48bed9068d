import SoukAssess
import SoukRollout
import Testing

@Suite("The checklist before souk is put into service") struct PreflightTests {
  private static let commit = String(repeating: "c", count: 40)

  private func records(_ change: (inout [String: CheckRecord]) -> Void = { _ in }) -> CheckRecords {
    var records = CheckRecords()
    for check in PreflightCheck.allCases {
      var record = CheckRecord(
        check: check.record, date: 1_000_000, commit: Self.commit, result: .pass)
      if let name = check.zero { record.figures[name] = 0 }
      if let name = check.positive { record.figures[name] = 5 }
      records.records[check.record] = record
    }
    change(&records.records)
    return records
  }

  private func state(_ check: PreflightCheck, _ records: CheckRecords) -> PreflightReport.State? {
    PreflightReport(records, commit: Self.commit, now: 1_000_000).items
      .first { $0.check == check }?.state
  }

  @Test("is GO only where every point is proven")
  func complete() {
    #expect(PreflightReport(records(), commit: Self.commit, now: 1_000_000).isGo)
    for check in PreflightCheck.allCases {
      let without = records { $0[check.record] = nil }
      #expect(state(check, without) == .pending)
      #expect(!PreflightReport(without, commit: nil, now: 1_000_000).isGo)
    }
  }

  @Test("takes a skipped, old or foreign record for no proof, and a failed one for a refutation")
  func weak() {
    #expect(state(.load, records { $0["load"]?.result = .skipped }) == .pending)
    #expect(state(.load, records { $0["load"]?.date -= PreflightReport.age + 1 }) == .pending)
    #expect(state(.load, records { $0["load"]?.commit = "other" }) == .pending)
    #expect(state(.load, records { $0["load"]?.result = .fail }) == .fail)
  }

  @Test("wants the figures: one warning fails, and no tests or no advisories prove nothing")
  func figures() {
    #expect(state(.warnings, records { $0["build"]?.figures["warnings"] = 1 }) == .fail)
    #expect(state(.warnings, records { $0["build"]?.figures = [:] }) == .pending)
    #expect(state(.tests, records { $0["tests"]?.figures["tests"] = 0 }) == .pending)
    #expect(state(.audit, records { $0["audit"]?.figures = [:] }) == .pending)
    #expect(state(.audit, records { $0["audit"]?.figures["advisories"] = 0 }) == .pending)
  }
}
