import SoukAssess
import SoukEngine
import SoukModel
import SoukScreen

extension DetailsText {
  /// Whether the package is complete: every check with what is missing.
  mutating func validation() {
    guard let answer = pane.assessment else {
      if pane.failure == nil { paragraph(Wording.assessing, .dim) }
      return
    }
    let report = answer.validation
    let level = report.level
    paragraph(
      "\(Wording.points(report.score, of: 100))  \(Wording.words(level))",
      level == .productionReady ? .good : level == .notReady ? .bad : .warn)
    if !answer.hasContent { paragraph(Wording.contentNotHere, .warn) }
    blank()
    for check in report.checks {
      let isWhole = check.share >= 1
      let outcome: VerificationStep.Outcome =
        isWhole ? .passed : check.share > 0 ? .skipped : .failed
      let mark = TrustMarks.mark(outcome, glyphs)
      lines.append(
        Line([
          Span("\(mark) ", theme[TrustMarks.role(outcome)]),
          Span(TextWidth.fitted(check.name.rawValue, to: 10), theme[.text]),
          Span(Wording.points(check.score, of: Int(check.name.points)), theme[.dim]),
        ]))
      for finding in check.findings.prefix(10) {
        let place = finding.file.isEmpty ? "" : RegistryText(finding.file).escapedPrefix(120) + ": "
        paragraph(place + RegistryText(finding.reason).escapedPrefix(300), indent: 4)
        paragraph(RegistryText(finding.remedy).escapedPrefix(300), .dim, indent: 4)
      }
    }
    for warning in report.warnings.prefix(20) {
      paragraph(RegistryText("\(warning)").escapedPrefix(300), .warn)
    }
  }

  /// How mature the package is: every point with what gave it.
  mutating func maturity() {
    guard let answer = pane.assessment else {
      if pane.failure == nil { paragraph(Wording.assessing, .dim) }
      return
    }
    let report = answer.maturity
    paragraph("\(Wording.points(Double(report.total), of: 100))  \(report.level.rawValue)", .title)
    paragraph(report.level.summary, .dim)
    for side in MaturityDimension.allCases {
      blank()
      let points = Wording.points(Double(report.score(side)), of: side.points)
      lines.append(
        Line([
          Span(TextWidth.fitted(side.rawValue, to: 15), theme[.title]), Span(points, theme[.text]),
        ]))
      for evidence in report.evidence(of: side) {
        let isWhole = evidence.points == evidence.available
        let role: Role = isWhole ? .good : evidence.points > 0 ? .warn : .dim
        let share = "\(evidence.points)/\(evidence.available)"
        let points = TextWidth.fitted(share, to: 6, align: .right)
        let seen = RegistryText(evidence.observation).escapedPrefix(200)
        let wrapped = TextWidth.wrapped(
          "\(evidence.criterion.title): \(seen)", to: max(8, width - 8), limit: 3)
        for (index, line) in wrapped.enumerated() {
          lines.append(
            Line([
              Span(index == 0 ? points + "  " : "        ", theme[role]), Span(line, theme[.text]),
            ]))
        }
        if !evidence.remedy.isEmpty { paragraph(evidence.remedy, .dim, indent: 8) }
      }
    }
  }
}
