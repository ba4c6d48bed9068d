import Foundation
import SoukEngine
import SoukModel
import SoukRollout
import SoukSearch
import SoukTesting
import SoukTrust
import Testing

@Suite("Moving from v1 to v2") struct RolloutTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/souk-move-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func open(_ folder: String, _ settings: [String: String] = [:]) throws -> Engine {
    let environment = ["SOUK_HOME": folder, "SOUK_APT_LISTS": "none"].merging(settings) { $1 }
    let engine = try Engine.open(environment: environment)
    try engine.openBuiltin()
    return engine
  }

  private func search(_ engine: Engine, _ text: String) throws -> SearchAnswer {
    try engine.search(SearchRequest(text), on: nil, cancellation: Cancellation())
  }

  @Test(
    "asks both backends where the gate is parallel, and every look-up is the same on both",
    .enabled(if: BuiltIn.both, "this build has one backend"))
  func parallel() throws {
    try withFolder { folder in
      let engine = try open(folder, ["SOUK_BACKEND": "parallel"])
      defer { engine.close() }
      let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
      var packages: Set<PackageID> = []
      for text in letters + letters.map({ "lab-" + $0 }) {
        packages.formUnion(try search(engine, text).page.hits.map(\.id))
        // More than wait at once are not asked, which is the bound and not what is tested here.
        engine.settleTrials(within: 5)
      }
      for id in packages.sorted().prefix(60) {
        _ = try engine.lookup(id, on: nil)
        engine.settleTrials(within: 5)
      }
      let report = try engine.trialReport(since: 0)
      #expect(report.splits.map(\.percentage) == [50])
      #expect(report.splits[0].questions == 52)
      #expect(report.searches == 52)
      #expect(report.v1.errors + report.v2.errors == 0)
      #expect(report.compared == min(60, packages.count))
      #expect(report.consistency == 1, "\(report.differences)")
      #expect(report.latencyRatio != nil)
    }
  }

  @Test(
    "says how many questions the cache answered and how many were compared, across two runs",
    .enabled(if: BuiltIn.both, "this build has one backend"))
  func coverage() throws {
    try withFolder { folder in
      let first = try open(folder, ["SOUK_BACKEND": "parallel"])
      let answer = try search(first, "lab")
      let id = try #require(answer.page.hits.first?.id)
      _ = try first.lookup(id, on: nil)
      first.settleTrials(within: 5)
      for _ in 0..<3 { #expect(try search(first, "lab").cached) }
      _ = try first.lookup(id, on: nil)
      first.close()
      let settings = Data("[gate]\nshadow = \"off\"\n".utf8)
      try settings.write(to: URL(filePath: SoukHome(folder: folder).configuration))
      let next = try open(folder, ["SOUK_BACKEND": "parallel"])
      defer { next.close() }
      _ = try search(next, "theme")
      next.settleTrials(within: 5)
      let report = try next.trialReport(since: 0)
      #expect(report.splits.map(\.questions) == [5])
      let searches = report.searchCoverage
      #expect(searches.cached == 3)
      #expect(searches.compared == 1)
      #expect(searches.skipped == 1)
      #expect(searches.failed == 0)
      #expect(searches.questions == 5)
      #expect(report.searches == 1)
      #expect(report.lookupCoverage.cached == 1)
      #expect(report.lookupCoverage.compared == 1)
      #expect(report.compared == 1)
    }
  }

  @Test(
    "counts a failure of v2 as one though v1's cache answered in its place",
    .enabled(if: BuiltIn.both, "this build has one backend"))
  func cachedFallback() throws {
    try withFolder { folder in
      let home = SoukHome(folder: folder)
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      try Data("[gate]\nv2_percentage = 100\n".utf8)
        .write(to: URL(filePath: home.configuration))
      let fault = BackendFault()
      let engine = try Engine.open(
        environment: [
          "SOUK_HOME": folder, "SOUK_APT_LISTS": "none", "SOUK_BACKEND": "parallel",
        ], fault: fault)
      defer { engine.close() }
      try engine.openBuiltin()
      fault.isOn = true
      #expect(try search(engine, "lab").fellBackFrom?.code == .indexDamaged)
      let again = try search(engine, "lab")
      #expect(again.cached)
      #expect(again.fellBackFrom?.code == .indexDamaged)
      engine.settleTrials(within: 5)
      let report = try engine.trialReport(since: 0)
      #expect(report.searchCoverage.failed == 2)
      #expect(report.searchCoverage.cached == 0)
      #expect(report.v2.errors == 2)
      #expect(report.v1.errors == 0)
    }
  }

  @Test("records nothing where the gate asks one backend, or a person named one")
  func alone() throws {
    try withFolder { folder in
      let engine = try open(folder)
      defer { engine.close() }
      _ = try search(engine, "lab")
      engine.setGate(.parallel)
      _ = try engine.search(SearchRequest("lab"), on: .v2, cancellation: Cancellation())
      engine.settleTrials(within: 5)
      let report = try engine.trialReport(since: 0)
      #expect(report.splits.isEmpty)
      #expect(report.searches == 0)
    }
  }

  @Test("counts a run that never ended and whose process is gone as a crash, once")
  func crashes() throws {
    try withFolder { folder in
      let first = try open(folder)
      first.beginSession(.screen)
      first.endSession()
      // A process of another boot is gone, whatever its number.
      try first.record(
        Session(
          kind: .screen, gate: "v1", began: 5,
          process: ProcessMark(
            number: 1, started: 1, boot: "earlier", host: ProcessInfo.processInfo.hostName)))
      first.close()
      for _ in 0..<2 {
        let next = try open(folder)
        next.beginSession(.command)
        #expect(next.prometheusText().contains("marketplace_sessions_total{end=\"crash\"} 1\n"))
        next.close()
      }
      let last = try open(folder)
      defer { last.close() }
      #expect(last.prometheusText().contains("marketplace_sessions_total{end=\"clean\"} 3\n"))
    }
  }

  @Test("begins with the first phase, and refuses the next while its criteria do not hold")
  func refusal() throws {
    try withFolder { folder in
      let engine = try open(folder)
      defer { engine.close() }
      #expect(try engine.rollout().phase == nil)
      let begun = try engine.advanceRollout(requiring: [])
      #expect(begun.phase == .internalTesting)
      #expect(begun.days == 0)
      let error = #expect(throws: ServiceError.self) {
        try engine.advanceRollout(requiring: [])
      }
      #expect(error?.code == .conflict)
      #expect(error?.message.contains("smoke tests that fail: 0 of 1 samples") == true)
      #expect(try engine.rollout().phase == .internalTesting)
    }
  }

  @Test(
    "asks for the approvals it is told to, and believes only keys that are trusted",
    .enabled(if: BuiltIn.both, "this build has one backend"))
  func approvals() throws {
    try withFolder { folder in
      let engine = try open(folder)
      defer { engine.close() }
      let stranger = try SigningKey(seed: [UInt8](repeating: 9, count: 32))
      #expect(throws: ServiceError.self) { try engine.signOff("qa", with: stranger) }
      _ = try engine.advanceRollout(requiring: [])
      let error = #expect(throws: ServiceError.self) { try engine.signOff("qa", with: stranger) }
      #expect(error?.code == .notVerified)
      let desk = try KeyDesk.open(environment: ["SOUK_HOME": folder])
      _ = try desk.generate("mine", lock: nil)
      let own = try desk.privateKey("mine", passphrase: nil).key
      let refusal = #expect(throws: ServiceError.self) {
        try engine.advanceRollout(requiring: ["qa"])
      }
      #expect(refusal?.message.contains("no approval by the role qa") == true)
      let signed = try engine.signOff("qa", with: own)
      #expect(signed.approvals.map(\.role) == ["qa"])
      let later = #expect(throws: ServiceError.self) {
        try engine.advanceRollout(requiring: ["qa"])
      }
      #expect(later?.message.contains("approval") == false)
      _ = try desk.revokeKey(own.publicKey.description, reason: "lost")
      #expect(try engine.rollout().approvals.isEmpty)
      // An approval is of one run of one phase.
      _ = try engine.abortRollout()
      #expect(try engine.rollout().approvals.isEmpty)
    }
  }

  @Test(
    "goes on once everything holds, and sets the gate of the phase for later runs too",
    .enabled(if: BuiltIn.both, "this build has one backend"))
  func advance() throws {
    try withFolder { folder in
      let engine = try open(folder)
      defer { engine.close() }
      _ = try engine.advanceRollout(requiring: [])
      try engine.recordProbes(passed: 40, failed: 0)
      for _ in 0..<200 { _ = try search(engine, "lab") }
      for _ in 0..<10 {
        engine.beginSession(.command)
        engine.endSession()
      }
      let status = try engine.rollout()
      #expect(status.isGo, "\(RolloutWording.obstacles(status))")
      #expect(try engine.advanceRollout(requiring: []).phase == .optInBeta)
      for _ in 0..<120 {
        _ = try engine.search(SearchRequest("lab"), on: .v2, cancellation: Cancellation())
      }
      for _ in 0..<20 {
        try engine.give(Feedback(at: .max / 2, verdict: .better, backend: .v2, query: "lab"))
      }
      let number = try engine.open(
        RolloutIssue(severity: .critical, text: "rows are missing", opened: 1))
      #expect(!(try engine.rollout().isGo))
      try engine.closeIssue(number)
      #expect(throws: ServiceError.self) { try engine.closeIssue(number) }
      let next = try engine.advanceRollout(requiring: [])
      #expect(next.phase == .comparison)
      #expect(engine.gate == .parallel)
      let later = try open(folder)
      defer { later.close() }
      #expect(later.gate == .parallel)
      #expect(later.settings.v2Percentage == 50)
      #expect(
        engine.prometheusText().contains(
          "marketplace_feedback_total{answer=\"better\",backend=\"v2\"} 20\n"))
      #expect(
        engine.prometheusText().contains("marketplace_issues_open{severity=\"critical\"} 0\n"))
      #expect(try engine.abortRollout().isGood)
      #expect(engine.gate == .v1)
      #expect(try engine.rollout().wasAborted)
      #expect(throws: ServiceError.self) { try engine.abortRollout() }
    }
  }
}
