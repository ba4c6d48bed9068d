import SoukModel
import SoukScreen
import SoukTrust

/// The outcome of checking a file, as a person reads it.
struct FileCheckText {
  /// A line a step, then the main failure in four lines.
  let lines: [String]

  /// Writes the outcome of one check.
  ///
  /// - Parameter explains: whether every failure is explained at length.
  init(_ check: FileCheck, file: String, explains: Bool, paint: Paint) {
    let name = RegistryText(file).escapedPrefix(200)
    var lines = [paint.strong("\(name): \(KeyWording.outcome(check))"), ""]
    for step in check.steps {
      let word = TextWidth.fitted(TrustWording.word(step.outcome), to: 7)
      lines.append(
        "\(step.stage.rawValue) \(TextWidth.fitted(step.stage.name, to: 14))  "
          + "\(paint.text(word, Self.severity(step.outcome)))  \(step.sentence.escapedPrefix(400))")
    }
    let failed = check.steps.filter { $0.finding != nil }
    let main = check.diagnosis.main
    if let step = failed.first(where: { $0.finding == main }), let main {
      lines += [""] + Self.message(step, main, of: name)
      for other in failed where other.stage != step.stage {
        if let finding = other.finding {
          lines.append("Also: \(finding.observation.escapedPrefix(400)) [\(finding.code.rawValue)]")
        }
      }
    }
    if explains {
      var seen: Set<FailureCode> = []
      for finding in failed.compactMap(\.finding) where seen.insert(finding.code).inserted {
        lines += [""] + ExplainText.lines(finding.code, paint: paint)
      }
    }
    self.lines = lines
  }

  /// The four lines of a failure: where, what, why, what to do.
  private static func message(
    _ step: FileCheckStep, _ finding: Finding, of name: String
  ) -> [String] {
    let isWarning = finding.code.severity == .warning
    var values: [String] = []
    if let found = finding.found { values.append("Found: \(found.escapedPrefix(200)).") }
    if let expected = finding.expected {
      values.append("Expected: \(expected.escapedPrefix(200)).")
    }
    if values.isEmpty { values = ["Found: \(finding.observation.escapedPrefix(400))"] }
    let warning = finding.code.guidance.warning.map { " " + $0 } ?? ""
    return [
      "\(isWarning ? "WARNING" : "FAILED") step \(step.stage.rawValue)/"
        + "\(FileCheckStep.Stage.allCases.count) \(step.stage.name): \(name) "
        + "[\(finding.code.rawValue)]",
      values.joined(separator: " "),
      "Cause (\(finding.certainty.word.uppercased())): "
        + "\(finding.observation.escapedPrefix(400))\(Self.ground(finding.certainty))",
      "Do: \(finding.remedy)\(warning)",
    ]
  }

  /// Why a cause is only likely, or what is ruled out.
  private static func ground(_ certainty: FailureCertainty) -> String {
    switch certainty {
    case .proven: ""
    case .likely(let reason): " (\(RegistryText(reason).escapedPrefix(200)))"
    case .unknown(let ruledOut):
      " Ruled out: "
        + ruledOut.map { RegistryText($0).escapedPrefix(100) }.joined(separator: ", ") + "."
    }
  }

  private static func severity(_ outcome: VerificationStep.Outcome) -> TrustSeverity {
    switch outcome {
    case .passed: .good
    case .failed: .failed
    case .skipped, .notApplicable: .neutral
    }
  }
}
