import SoukEngine
import SoukModel
import SoukScreen

/// The outcome of a verification as a person reads it.
struct VerifyText {
  /// A sentence, then one line a step, expected against found where they differ.
  let lines: [String]

  /// Writes the outcome of one verification.
  init(_ answer: VerifyAnswer, notice: String?, paint: Paint) {
    let verdict = answer.verdict
    let what = "\(answer.id.description) \(answer.version.escapedPrefix(100))"
    var lines = [paint.strong("\(what): \(Self.outcome(verdict))")]
    lines.append(
      "signature  " + paint.text(TrustWording.word(verdict.signature), verdict.signature.severity))
    lines.append(
      "content    " + paint.text(TrustWording.word(verdict.checksum), verdict.checksum.severity))
    if !verdict.steps.isEmpty { lines.append("") }
    for step in verdict.steps {
      lines += Self.lines(step, paint)
    }
    if let notice { lines += ["", paint.quiet(notice)] }
    self.lines = lines
  }

  private static func outcome(_ verdict: Verdict) -> String {
    if verdict.isVerified { return "verified." }
    return verdict.firstFailure == nil
      ? "not verified: nothing failed, and not everything could be checked." : "NOT VERIFIED."
  }

  /// The rows of 16 bytes in which two contents first differ, one below the other.
  private static func lines(_ bytes: ByteComparison) -> [String] {
    guard let first = bytes.differences.first else { return [] }
    let start = first / 16 * 16
    func row(_ side: [UInt8]) -> String {
      side.dropFirst(start).prefix(16).map { byte in
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }.joined(separator: " ")
    }
    let marks = (start..<start + 16).map { bytes.differences.contains($0) ? "^^" : "  " }
    var line = marks.joined(separator: " ")
    while line.hasSuffix(" ") { line.removeLast() }
    return [
      "             bytes    \(bytes.subject.escapedPrefix(80)), from byte "
        + "\(bytes.offset + Int64(start)):",
      "               wanted \(row(bytes.expected))", "               found  \(row(bytes.found))",
      "                      \(line)",
    ]
  }

  private static func lines(_ step: VerificationStep, _ paint: Paint) -> [String] {
    let severity: TrustSeverity =
      switch step.outcome {
      case .passed: .good
      case .failed: .failed
      case .skipped, .notApplicable: .neutral
      }
    let code = step.code.map { " [\($0)]" } ?? ""
    let name = TextWidth.fitted(TrustWording.name(step.rung), to: 9)
    let word = TextWidth.fitted(TrustWording.word(step.outcome), to: 7)
    var lines = [
      "\(step.rung.rawValue) \(name)  \(paint.text(word, severity))  "
        + "\(step.finding.escapedPrefix(400))\(code)"
    ]
    func add(_ label: String, _ text: RegistryText?) {
      if let text { lines.append("             \(label) \(text.escapedPrefix(400))") }
    }
    if let certainty = step.failure?.certainty {
      add("cause   ", RegistryText(certainty.description))
    }
    add("expected", step.expected)
    add("found   ", step.found)
    if let bytes = step.failure?.bytes { lines += Self.lines(bytes) }
    for further in step.failures.dropFirst() {
      lines.append("             also     \(further.finding.escapedPrefix(400)) [\(further.code)]")
    }
    add("remedy  ", step.remedy)
    add("warning ", step.failure?.warning)
    return lines
  }
}
