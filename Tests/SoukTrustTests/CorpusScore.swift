import SoukArchive
import SoukModel
import Testing

@testable import SoukTrust

/// How many of a corpus's answers were given.
struct CorpusScore {
  /// 2026-11-23, after everything in the corpus was signed.
  private static let now: Int64 = 1_795_000_000

  private var cases = 0
  private var rightVerdicts = 0
  private var rightCodes = 0
  private var facts = 0
  private var rightFacts = 0
  /// Each case that missed something, and what.
  private(set) var misses: [String] = []

  /// Answers every case of a file, prints the score with each miss, and holds it to the floors.
  static func check(_ name: String) throws {
    let cases = try DiagnosisCase.read(try VectorFolder.bytes(name))
    try #require(!cases.isEmpty)
    let tools = CaseTools(
      now: now, trials: .archives,
      list: { try? ArchiveLister(makeDigest: { SHA256Hasher() }).list($0) })
    var score = CorpusScore()
    for one in cases { score.count(one, try one.diagnose(with: tools)) }
    print(score.line(name))
    for miss in score.misses { print("  miss: \(miss)") }
    #expect(score.verdicts == 1, "\(score.misses)")
    #expect(score.codes >= 0.95, "\(score.misses)")
    #expect(score.details >= 0.95, "\(score.misses)")
  }

  /// Counts one answer.
  mutating func count(_ one: DiagnosisCase, _ diagnosis: Diagnosis) {
    guard let expected = one.expectation else { return }
    cases += 1
    let missing = expected.missingDetails(diagnosis)
    if expected.hasVerdict(diagnosis) { rightVerdicts += 1 }
    if expected.hasCode(diagnosis) { rightCodes += 1 }
    facts += expected.details.count
    rightFacts += expected.details.count - missing.count
    if !expected.hasVerdict(diagnosis) || !expected.hasCode(diagnosis) || !missing.isEmpty {
      misses.append(
        "\(one.id) \(one.kind): \(diagnosis.outcome) \(diagnosis.code), "
          + "expected \(expected.verdict) \(expected.code); missing facts \(missing); "
          + "says \(diagnosis.main?.observation.escaped ?? "nothing") \(diagnosis.details.json)")
    }
  }

  /// The share of right verdicts, 0 to 1.
  var verdicts: Double { share(rightVerdicts, cases) }
  /// The share of right codes, 0 to 1.
  var codes: Double { share(rightCodes, cases) }
  /// The share of facts that were said, 0 to 1.
  var details: Double { share(rightFacts, facts) }

  /// The score in one line.
  func line(_ name: String) -> String {
    "score \(name): verdict \(rightVerdicts)/\(cases), code \(rightCodes)/\(cases), "
      + "details \(rightFacts)/\(facts)"
  }

  private func share(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 1 : Double(part) / Double(whole)
  }
}
