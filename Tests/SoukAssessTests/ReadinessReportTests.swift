import SoukModel
import Testing

@testable import SoukAssess

/// The readiness report: points for evidence, and for nothing else.
@Suite struct ReadinessReportTests {
  private let now: Int64 = 1_800_000_000
  private let commit = String(repeating: "a", count: 40)

  private var records: CheckRecords {
    var records = CheckRecords()
    for item in ReadinessItem.all {
      guard case .record(let check, let figure, _) = item.source else { continue }
      records.records[check] = CheckRecord(
        check: check, date: now - 3_600, commit: commit, result: .pass,
        figures: figure.map { [$0: 0] } ?? [:])
    }
    return records
  }

  private var readings: [ReadinessMeasure: ReadinessReading] {
    Dictionary(
      uniqueKeysWithValues: ReadinessMeasure.allCases.map { ($0, ReadinessReading(true, "fine")) })
  }

  private func report(
    _ records: CheckRecords, _ readings: [ReadinessMeasure: ReadinessReading],
    commit: String? = nil
  ) -> ReadinessReport {
    ReadinessReport(
      ReadinessEvidence(records: records, readings: readings, now: now, commit: commit))
  }

  @Test(arguments: ReadinessCategory.allCases)
  func `The items of a category have its weight together`(_ category: ReadinessCategory) {
    let items = ReadinessItem.all.filter { $0.part == .category(category) }
    #expect(items.reduce(0) { $0 + $1.points } == category.weight)
  }

  @Test func `The weights are a hundred, and every item has a name and a title of its own`() {
    #expect(ReadinessCategory.allCases.reduce(0) { $0 + $1.weight } == 100)
    #expect(Set(ReadinessItem.all.map(\.id)).count == ReadinessItem.all.count)
    for item in ReadinessItem.all { #expect(ReadinessWording.title(item) != item.id) }
  }

  @Test func `Whole evidence gives a hundred points and low risks`() {
    let report = report(records, readings, commit: commit)
    #expect(report.total == 100)
    #expect(report.grade.description == "A+")
    #expect(report.risks.allSatisfy { $0.level == .low })
  }

  @Test func `Without evidence there is not one point, and every item says that it is missing`() {
    let report = report(CheckRecords(), [:])
    #expect(report.total == 0)
    #expect(report.grade.description == "F")
    #expect(report.findings.allSatisfy { $0.state == .missing && $0.age == nil })
    #expect(report.risks.allSatisfy { $0.level == .high })
  }

  @Test func `A record that is old, of another commit, from the future or skipped earns nothing`() {
    var records = records
    records.records["lint"]?.date = now - ReadinessEvidence.age - 1
    records.records["build-v1"]?.commit = String(repeating: "b", count: 40)
    records.records["build-v2"]?.date = now + 3_600
    records.records["audit"]?.result = .skipped
    let report = report(records, readings, commit: commit)
    func state(_ id: String) -> ReadinessFinding.State? {
      report.findings.first { $0.item.id == id }?.state
    }
    #expect(state("lint") == .stale)
    #expect(state("build-v1") == .stale)
    #expect(state("build-v2") == .stale)
    #expect(state("audit") == .missing)
    #expect(report.total == 100 - 3 - 3 - 3 - 5)
  }

  @Test func `A pass that states a warning, or leaves the figure out, is not taken at its word`() {
    var records = records
    records.records["build"]?.figures = ["warnings": 2]
    records.records["tests"]?.figures = [:]
    let report = report(records, readings)
    #expect(report.findings.first { $0.item.id == "build" }?.state == .failed)
    #expect(report.findings.first { $0.item.id == "tests" }?.state == .missing)
  }

  @Test func `A damaged record is said as such`() {
    var records = records
    records.records["fuzz"] = nil
    records.damaged = [CheckRecordError("fuzz", .tooLong(limit: 1))]
    let finding = report(records, readings).findings.first { $0.item.id == "fuzz" }
    #expect(finding?.state == .stale)
    #expect(finding?.found.contains("fuzz.json") == true)
  }

  @Test func `What could not be measured is missing, what does not hold has failed`() {
    var readings = readings
    readings[.parity] = ReadinessReading(nil, "one backend is built in")
    readings[.breaker] = ReadinessReading(false, "the breaker is open")
    let report = report(records, readings)
    #expect(report.findings.first { $0.item.id == "parity" }?.state == .missing)
    #expect(report.findings.first { $0.item.id == "breaker" }?.state == .failed)
    #expect(report.points(of: .compatibility) == 4)
    #expect(report.risks.first { $0.kind == .differentAnswers }?.level == .medium)
  }

  @Test(arguments: [
    (100, "A+"), (97, "A+"), (93, "A"), (90, "A-"), (84, "B"), (60, "D-"), (59, "F"), (0, "F"),
  ])
  func `A total has its grade`(_ total: Int, _ grade: String) {
    #expect(ReadinessGrade(total: total).description == grade)
  }
}
