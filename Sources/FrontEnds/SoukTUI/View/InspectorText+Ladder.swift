import SoukModel
import SoukScreen

extension InspectorText {
  /// The cells that the number, the mark and the name of a step take.
  private static let head = 21

  /// One step: what was looked at and what was found, expected beside found.
  mutating func ladder(_ step: VerificationStep) {
    let role = TrustMarks.role(step.outcome)
    let name = TextWidth.fitted(Wording.words(step.rung), to: 17)
    let head = "\(step.rung.rawValue) \(TrustMarks.mark(step.outcome, glyphs)) \(name)"
    let finding = step.finding.escapedPrefix(400)
    let body = finding.isEmpty ? Wording.words(step.outcome) : finding
    let wrapped = TextWidth.wrapped(body, to: max(8, width - Self.head), limit: 4)
    for (index, line) in wrapped.enumerated() {
      let lead =
        index == 0
        ? TextWidth.fitted(head, to: Self.head) : String(repeating: " ", count: Self.head)
      lines.append(Line([Span(lead, theme[role]), Span(line, theme[.text])]))
    }
    guard let first = step.failure else {
      // What is as it should be needs no comparison; the digest is what people look up elsewhere.
      if step.outcome != .passed {
        values(step.expected, step.found)
      } else if step.rung == .checksum {
        values(nil, step.found)
      }
      return
    }
    evidence(first)
    if step != inspection.failedStep { more("do", first.remedy.escapedPrefix(400)) }
    for failure in step.failures.dropFirst().prefix(10) {
      let certainty = failure.certainty.map { " (\($0))" } ?? ""
      more(
        "also",
        "[\(RegistryText(failure.code).escapedPrefix(8))] "
          + failure.finding.escapedPrefix(400) + certainty)
      evidence(failure)
    }
  }

  /// What should have been there beside what was: the bytes where bytes were compared.
  private mutating func evidence(_ failure: VerificationFailure) {
    guard let bytes = failure.bytes else {
      values(failure.expected, failure.found)
      return
    }
    let sides = (HexDigits.text(bytes.expected), HexDigits.text(bytes.found))
    if !HexDigits.says(sides.0, failure.expected) || !HexDigits.says(sides.1, failure.found) {
      values(failure.expected, failure.found)
    }
    lines += HexComparison(bytes: bytes, theme: theme, glyphs: glyphs, width: width - 4).lines
      .map { Line([Span("    ")] + $0.spans) }
  }

  private mutating func values(_ expected: RegistryText?, _ found: RegistryText?) {
    more("expected", expected.map { HexDigits.grouped($0.escapedPrefix(400)) })
    more("found", found.map { HexDigits.grouped($0.escapedPrefix(400)) })
  }

  private mutating func more(_ name: String, _ value: String?) {
    field("    " + name, value, column: 14, limit: 5)
  }
}
