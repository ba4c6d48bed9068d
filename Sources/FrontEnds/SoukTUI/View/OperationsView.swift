import SoukAssess
import SoukEngine
import SoukModel
import SoukRollout
import SoukScreen

/// Draws how promises, alerts and gate stand.
struct OperationsView: RowsView {
  /// Where the cursor is.
  var page: OperationsPage
  /// What is shown.
  var state: BrowserState
  /// How it looks.
  var theme: Theme
  /// Where it stands.
  var layout: ScreenLayout

  /// What stands above the page: what is wrong, in a few words.
  var title: PageView.Title {
    let left = [SegmentLine.Segment(Line(Wording.operationsTitle, theme[.title]), priority: 9)]
    guard let reading = state.operations else { return (left, []) }
    let missed = reading.levels.count { $0.light == .missed }
    let firing = reading.alerts.count { if case .firing = $0.state { true } else { false } }
    let go = reading.rollout.flatMap { $0.phase?.next == nil ? nil : $0.isGo }
    return (
      left,
      [
        .init(Line(Wording.missed(missed), theme[missed == 0 ? .good : .bad]), priority: 8),
        .init(Line(Wording.firing(firing), theme[firing == 0 ? .good : .bad]), priority: 8),
      ] + (go.map { [.init(Line(Wording.go($0), theme[$0 ? .good : .bad]), priority: 7)] } ?? [])
    )
  }

  var emptyText: String { Wording.readingOperations }

  func row(_ row: OperationsRow, _ glyphs: GlyphSet) -> Line {
    switch row {
    case .level(let report): level(report, glyphs)
    case .alert(let report): alert(report, glyphs)
    case .budgets(let reports):
      named(Wording.budgetAlerts, Wording.summary(of: reports), worst(reports), glyphs)
    case .gate(let gate, let status):
      named(
        Wording.gate(gate), Wording.breaker(status, glyphs.middot),
        status.breaker.phase == "closed" ? .good : .bad, glyphs)
    case .phase(let status): named(Wording.phase(status), Wording.day(of: status), .info, glyphs)
    case .criterion(let report):
      named(
        RolloutWording.title(report.criterion.measure), Wording.words(report),
        role(report.verdict), glyphs)
    case .readiness(let result):
      named(Wording.productionReadiness, Wording.words(result), role(result), glyphs)
    case .doctor(let round): named(Wording.doctor, Wording.words(round), role(round), glyphs)
    case .trouble(let finding, _):
      named(finding.check.rawValue, finding.cause, role(finding.severity), glyphs)
    }
  }

  private func level(_ report: ServiceLevelReport, _ glyphs: GlyphSet) -> Line {
    let role = role(report.light)
    let level = report.level
    let value = TextWidth.fitted(LevelWording.value(level, report.value), to: 9, align: .right)
    let budget = TextWidth.fitted(LevelWording.budget(report.budgetLeft), to: 6, align: .right)
    let burn = TextWidth.fitted(LevelWording.burn(report.burn), to: 6, align: .right)
    return Line([
      Span("\(light(report.light, glyphs)) ", theme[role]),
      Span(TextWidth.fitted(LevelWording.title(level), to: 13)),
      Span("\(value)  ", theme[role]),
      Span(TextWidth.fitted(LevelWording.target(level), to: 9), theme[.dim]),
      Span(" \(TextWidth.fitted(LevelWording.word(report.light), to: 7))", theme[role]),
      Span("  \(Wording.budgetLeft)\(budget)"),
      Span("  \(Wording.burnRate)\(burn)", theme[.dim]),
    ])
  }

  private func alert(_ report: AlertReport, _ glyphs: GlyphSet) -> Line {
    let name = report.rule.name.replacing("Marketplace", with: "", maxReplacements: 1)
    return named(name, Wording.words(report), role(report.state), glyphs)
  }

  /// A light, a name and what there is to say of it.
  private func named(_ name: String, _ words: String, _ role: Role, _ glyphs: GlyphSet) -> Line {
    let light =
      switch role {
      case .bad: glyphs.up
      case .good: glyphs.dot
      default: glyphs.circle
      }
    return Line([
      Span("\(light) ", theme[role]), Span(TextWidth.fitted(name, to: 22) + " "),
      Span(words, theme[role == .good ? .dim : role]),
    ])
  }

  private func worst(_ reports: [AlertReport]) -> Role {
    reports.max { $0.state.rank < $1.state.rank }.map { role($0.state) } ?? .dim
  }

  private func role(_ verdict: CriterionReport.Verdict) -> Role {
    switch verdict {
    case .pass: .good
    case .fail: .bad
    case .tooFewSamples: .warn
    }
  }

  private func role(_ result: Result<ReadinessReport, ServiceError>?) -> Role {
    guard let result else { return .dim }
    guard case .success(let report) = result else { return .bad }
    return report.grade.isReady ? .good : .warn
  }

  private func role(_ round: DoctorRound) -> Role {
    guard case .ended(let report) = round else { return .dim }
    return role(report.worst)
  }

  private func role(_ severity: DoctorFinding.Severity) -> Role {
    switch severity {
    case .ok: .good
    case .notice: .info
    case .warning: .warn
    case .failure: .bad
    }
  }

  private func role(_ light: ServiceLevelReport.Light) -> Role {
    switch light {
    case .met: .good
    case .atRisk: .warn
    case .missed: .bad
    case .noData: .dim
    }
  }

  private func role(_ state: AlertState) -> Role {
    switch state {
    case .ok: .good
    case .pending: .warn
    case .firing: .bad
    case .unknown: .dim
    }
  }

  private func light(_ light: ServiceLevelReport.Light, _ glyphs: GlyphSet) -> String {
    switch light {
    case .met: glyphs.dot
    case .missed: glyphs.up
    case .atRisk, .noData: glyphs.circle
    }
  }

  func foot(_ row: OperationsRow, _ part: inout Canvas) {
    for (y, text) in OperationsEvidence.lines(of: row).prefix(2).enumerated() {
      let line = Line(text, theme[y == 0 ? .text : .dim])
      part.put(
        line.truncated(to: part.size.width, glyphs: part.glyphs), x: 0, y: y,
        style: theme[.text])
    }
  }
}
