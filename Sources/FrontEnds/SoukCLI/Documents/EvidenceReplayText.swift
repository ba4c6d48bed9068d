import SoukEngine
import SoukModel

/// A bundle of evidence, opened again, as a person reads it.
struct EvidenceReplayText {
  /// Where it comes from, whether the verdicts agree, and this souk's steps.
  let lines: [String]

  /// Writes a replay.
  init(_ replay: EvidenceReplay, paint: Paint) {
    let made = replay.versions.sorted { $0.key < $1.key }
      .map { "\(RegistryText($0.key).escapedPrefix(40)) \($0.value.escapedPrefix(120))" }
    var lines = [
      "Evidence of \(replay.id.description) \(replay.version.escapedPrefix(100)), made "
        + "\(Figures.moment(replay.clock))"
    ]
    if !made.isEmpty { lines.append("by " + made.joined(separator: ", ")) }
    lines.append("recorded   " + Self.words(replay.recorded, paint))
    lines.append("this souk  " + Self.words(replay.replayed, paint))
    if replay.isSame {
      lines.append(paint.strong("The same verdict."))
    } else {
      let rungs = replay.differingRungs.map(TrustWording.name).joined(separator: ", ")
      lines.append(
        paint.strong("ANOTHER VERDICT") + (rungs.isEmpty ? "." : ", in the steps: \(rungs)."))
    }
    lines += replay.notices.map { RegistryText($0).escapedPrefix(400) }
    lines.append("")
    let answer = VerifyAnswer(id: replay.id, version: replay.version, verdict: replay.replayed)
    lines += VerifyText(answer, notice: nil, paint: paint).lines
    self.lines = lines
  }

  private static func words(_ verdict: Verdict, _ paint: Paint) -> String {
    let code = verdict.firstFailure?.code.map { " [\(RegistryText($0).escapedPrefix(10))]" } ?? ""
    return "signature "
      + paint.text(TrustWording.word(verdict.signature), verdict.signature.severity)
      + ", content " + paint.text(TrustWording.word(verdict.checksum), verdict.checksum.severity)
      + code
  }
}
