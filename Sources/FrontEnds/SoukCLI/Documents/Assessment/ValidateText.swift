import SoukAssess
import SoukEngine
import SoukModel
import SoukScreen

/// A validation as a person reads it.
struct ValidateText {
  private let overview: ValidationOverview
  private let paint: Paint

  /// Prepares the lines of an overview.
  init(_ overview: ValidationOverview, paint: Paint) {
    self.overview = overview
    self.paint = paint
  }

  /// The lines: checks and findings of one package, or a table of many.
  func lines(width: Int?) -> [String] {
    var lines = overview.single.map { one($0, width) } ?? many(width)
    if overview.wantsPlan { lines += plan(width) }
    lines += overview.updates.map(AssessmentWording.update)
    if overview.updates.contains(where: \.isChanged) {
      lines += wrapped(AssessmentWording.publishAgain, width).map(paint.quiet)
    }
    if let required = overview.required {
      let below = overview.results.count { !overview.meetsLevel($0) }
      lines += [""] + wrapped(AssessmentWording.required(required.word, below: below), width)
    }
    if let notice = overview.notice { lines += [""] + wrapped(notice, width).map(paint.quiet) }
    return lines
  }

  private func one(_ result: ValidationOverview.Result, _ width: Int?) -> [String] {
    let report = result.validation
    var lines = [
      paint.strong(
        AssessmentWording.title(report.id, report.version) + ": "
          + AssessmentWording.score(report)), "",
    ]
    var table = TextTable([
      .init(title: "CHECK"), .init(title: "POINTS", isNumeric: true),
      .init(title: "OF", isNumeric: true), .init(title: "FOUND", isFlexible: true),
    ])
    for check in report.checks {
      table.append([
        check.name.rawValue, Figures.fixed(check.score, 1), Figures.fixed(check.name.points, 0),
        check.findings.first.map(AssessmentWording.finding) ?? "ok",
      ])
    }
    lines += table.lines(width: width)
    guard result.hasContent else {
      return lines + [""] + wrapped(AssessmentWording.contentNotHere, width)
    }
    let findings = report.findings
    if !findings.isEmpty, !overview.wantsPlan { lines += ["", paint.strong("What to do")] }
    if !overview.wantsPlan {
      for finding in findings { lines += wrapped("· " + AssessmentWording.toDo(finding), width) }
    }
    for warning in report.warnings {
      lines += wrapped("note: \(warning.description)", width).map(paint.quiet)
    }
    return lines
  }

  private func many(_ width: Int?) -> [String] {
    guard !overview.results.isEmpty else { return [AssessmentWording.noPackages] }
    var table = TextTable([
      .init(title: "PACKAGE", limit: 40), .init(title: "VERSION", limit: 16),
      .init(title: "SCORE", isNumeric: true), .init(title: "READINESS", limit: 18),
      .init(title: "MOST TO GAIN", isFlexible: true),
    ])
    for result in overview.results {
      let report = result.validation
      table.append([
        AssessmentWording.name(report.id), report.version.escapedPrefix(60),
        Figures.fixed(report.score, 1), AssessmentWording.word(report.level),
        report.findings.first.map(AssessmentWording.finding) ?? "nothing is missing",
      ])
    }
    var lines = table.lines(width: width)
    lines[0] = paint.strong(lines[0])
    return lines + [""] + wrapped(AssessmentWording.counts(overview), width)
  }

  private func plan(_ width: Int?) -> [String] {
    var lines: [String] = []
    for result in overview.results where !result.validation.plan.isEmpty {
      let report = result.validation
      lines += [
        "",
        paint.strong(
          "Plan for \(AssessmentWording.name(report.id)), \(Figures.fixed(report.score, 1)) of 100"
        ),
      ]
      for (number, step) in report.plan.enumerated() {
        lines += wrapped(
          "\(number + 1). +\(Figures.fixed(step.gain, 1)) \(step.check.rawValue): "
            + AssessmentWording.toDo(step.finding), width)
      }
    }
    return lines.isEmpty ? ["", "Nothing is missing."] : lines
  }

  private func wrapped(_ text: String, _ width: Int?) -> [String] {
    width.map { TextWidth.wrapped(text, to: max(20, $0)) } ?? [text]
  }
}
