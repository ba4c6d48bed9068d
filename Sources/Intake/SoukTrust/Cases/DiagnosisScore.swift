import SoukModel

/// How many of a corpus's answers were given.
package struct DiagnosisScore: Sendable, CustomStringConvertible {
  /// The cases that say what is expected.
  package private(set) var cases = 0
  private var rightVerdicts = 0
  private var rightCodes = 0
  private var facts = 0
  private var rightFacts = 0
  /// Each case that missed something, and what; safe to print.
  package private(set) var misses: [String] = []

  /// Counts nothing yet.
  package init() {}

  /// Counts one answer; a case without an expectation is not counted.
  package mutating func count(_ one: DiagnosisCase, _ diagnosis: Diagnosis) {
    guard let expected = one.expectation else { return }
    cases += 1
    let missing = expected.missingDetails(diagnosis)
    if expected.hasVerdict(diagnosis) { rightVerdicts += 1 }
    if expected.hasCode(diagnosis) { rightCodes += 1 }
    facts += expected.details.count
    rightFacts += expected.details.count - missing.count
    if !expected.hasVerdict(diagnosis) || !expected.hasCode(diagnosis) || !missing.isEmpty {
      let words = [
        "\(one.id) \(one.kind):", "\(diagnosis.outcome) \(diagnosis.code),",
        "expected \(expected.verdict) \(expected.code); missing facts \(missing); says",
        "\(diagnosis.main?.observation.raw ?? "nothing")",
        JSONWriter.compact(diagnosis.details.json),
      ]
      misses.append(RegistryText(words.joined(separator: " ")).escaped)
    }
  }

  /// The share of right verdicts, 0 to 1.
  package var verdicts: Double { share(rightVerdicts, cases) }
  /// The share of right codes, 0 to 1.
  package var codes: Double { share(rightCodes, cases) }
  /// The share of facts that were said, 0 to 1.
  package var details: Double { share(rightFacts, facts) }

  /// The score in one line.
  package var description: String {
    "verdict \(rightVerdicts)/\(cases), code \(rightCodes)/\(cases), "
      + "details \(rightFacts)/\(facts)"
  }

  private func share(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 1 : Double(part) / Double(whole)
  }
}
