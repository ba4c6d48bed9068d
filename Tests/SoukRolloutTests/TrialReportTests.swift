import SoukModel
import SoukRollout
import SoukTesting
import Testing

@Suite("The comparison of both backends") struct TrialReportTests {
  private func search(
    _ v1: Int64, _ v2: Int64, v2Error: String? = nil, overlap: Int = 10
  ) -> Trial {
    Trial(
      at: 1, kind: .search, answered: .v1, v1: .init(microseconds: v1),
      v2: .init(microseconds: v2Error == nil ? v2 : nil, error: v2Error), overlap: overlap,
      depth: 10, distance: 0.2)
  }

  private func lookup(_ package: RegistryText? = nil, _ fields: [String] = []) -> Trial {
    Trial(
      at: 1, kind: .lookup, answered: .v2, v1: .init(microseconds: 100),
      v2: .init(microseconds: 50), package: package, fields: fields)
  }

  @Test("gives percentiles and errors of each, and compares only what both answered")
  func figures() throws {
    let trials = (1...100).map { search($0 * 1_000, $0 * 100) } + [search(1, 0, v2Error: "corrupt")]
    let report = TrialReport(trials, tallies: [])
    #expect(report.searches == 101)
    #expect(report.v2.errors == 1)
    #expect(report.v2.p50 == 5)
    #expect(report.v2.p95 == 9.5)
    #expect(report.v1.asked == 101)
    #expect(report.overlap == 1)
    #expect(report.latencyDifference == -45.9)
    #expect(try #require(report.latencyRatio) < 0.11)
    #expect(report.consistency == nil)
  }

  @Test("counts the split under each setting apart, in points off it")
  func split() {
    let tallies = [
      GateTally(day: 0, percentage: 50, v1: 4_950, v2: 5_050),
      GateTally(day: 86_400, percentage: 50, v1: 0, v2: 0),
      GateTally(day: 86_400, percentage: 10, v1: 9, v2: 1),
    ]
    let report = TrialReport([], tallies: tallies)
    #expect(report.splits.map(\.percentage) == [10, 50])
    #expect(report.splits[1].questions == 10_000)
    #expect(abs(report.splits[1].deviation - 0.5) < 1e-9)
  }

  @Test("tells questions that the cache answered from those that were compared")
  func coverage() {
    func tally(
      _ outcome: ShadowOutcome, _ count: Int64, _ kind: Trial.Kind = .search, day: Int64 = 0
    ) -> ShadowTally {
      ShadowTally(day: day, kind: kind, outcome: outcome, count: count)
    }
    let report = TrialReport(
      [], tallies: [],
      shadows: [
        tally(.cached, 3_000), tally(.cached, 1_000, day: 86_400), tally(.compared, 5_900),
        tally(.failed, 60), tally(.skipped, 40), tally(.compared, 7, .lookup),
      ])
    #expect(report.searchCoverage.questions == 10_000)
    #expect(report.searchCoverage.cachedShare == 0.4)
    #expect(report.searchCoverage.compared == 5_900)
    #expect(report.lookupCoverage.questions == 7)
    #expect(report.lookupCoverage.cachedShare == 0)
    #expect(!report.isEmpty)
    #expect(TrialReport([], tallies: []).isEmpty)
    #expect(TrialReport.Coverage().cachedShare == nil)
  }

  @Test("names the packages and fields that differ, most often first, a hundred at the most")
  func differences() {
    let same = (0..<97).map { _ in lookup() }
    let report = TrialReport(
      same + [
        lookup("a:x", ["stars"]), lookup("a:y", ["author"]), lookup("a:y", ["author", "stars"]),
      ], tallies: [])
    #expect(report.compared == 100)
    #expect(report.consistency == 0.97)
    #expect(report.differences.map(\.package) == ["a:y", "a:x"])
    #expect(report.differences[0].fields == ["author", "stars"])
    let many = (0..<300).map { lookup(RegistryText("a:\($0)"), ["stars"]) }
    #expect(TrialReport(many, tallies: []).differences.count == TrialReport.differencesLimit)
  }

  @Test("is kept when the store refuses, and what finds no room is counted")
  func buffer() throws {
    let buffer = TrialBuffer()
    let store = RefusingStore()
    buffer.decided(.v2, percentage: 50, at: 90_000)
    buffer.count(.cached, of: .search, at: 90_000)
    for _ in 0..<(TrialBuffer.limit + 3) { buffer.add(lookup()) }
    #expect(buffer.dropped == 3)
    #expect(throws: StoredRecordError.self) { try buffer.flush(to: store) }
    let good = MemoryRolloutStore()
    try buffer.flush(to: good)
    #expect(try good.trials(since: 0).count == TrialBuffer.limit)
    #expect(try good.tallies(since: 0) == [GateTally(day: 86_400, percentage: 50, v1: 0, v2: 1)])
    buffer.count(.cached, of: .search, at: 90_001)
    try buffer.flush(to: good)
    let counts = try good.shadows(since: 0)
    #expect(counts.map(\.count) == [1, 1])
    #expect(counts.allSatisfy { $0.day == 86_400 && $0.outcome == .cached })
    try buffer.flush(to: store)
  }

  @Test("knows a process as gone only where that is sure")
  func processes() {
    let mine = ProcessMark(number: 1, started: 5, boot: "b", host: "h")
    func gone(_ mark: ProcessMark, _ start: Int64?) -> Bool {
      mark.isGone(seenFrom: mine) { _ in start }
    }
    let other = ProcessMark(number: 7, started: 9, boot: "b", host: "h")
    #expect(!gone(other, 9))
    #expect(gone(other, nil))
    // The number was given to a process that started later.
    #expect(gone(other, 10))
    #expect(gone(ProcessMark(number: 7, started: 9, boot: "earlier", host: "h"), 9))
    #expect(!gone(ProcessMark(number: 7, started: 9, boot: "x", host: "elsewhere"), nil))
  }
}
