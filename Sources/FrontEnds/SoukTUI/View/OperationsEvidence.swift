import SoukEngine
import SoukModel
import SoukRollout
import SoukScreen

/// What a row of the operations page rests on, as lines of text.
struct OperationsEvidence {
  /// The row.
  var row: OperationsRow
  /// How many lines are scrolled away at the top.
  var scroll: Int
  /// How it looks.
  var theme: Theme

  /// The lines, the most telling two first; not wrapped yet.
  static func lines(of row: OperationsRow) -> [String] {
    switch row {
    case .level(let report): Wording.evidence(report)
    case .alert(let report): Wording.evidence(report)
    case .budgets(let reports):
      reports.map { "\($0.rule.name): \(Wording.words($0))" }
    case .gate(let gate, let status): Wording.evidence(gate, status)
    case .phase(let status): Wording.evidence(status)
    case .criterion(let report): Wording.evidence(report)
    case .readiness(let result): Wording.evidence(result)
    case .doctor(let round): Wording.evidence(round)
    case .trouble(let finding, _): Wording.evidence(finding)
    }
  }

  /// The lines of a window so wide.
  static func lines(of row: OperationsRow, width: Int) -> [String] {
    lines(of: row).flatMap { TextWidth.wrapped($0, to: width, limit: 8) }
  }

  /// What stands above the window.
  static func title(of row: OperationsRow) -> String {
    switch row {
    case .level(let report): LevelWording.title(report.level)
    case .alert(let report): report.rule.name
    case .budgets: Wording.budgetAlerts
    case .gate(let gate, _): Wording.gate(gate)
    case .phase(let status): Wording.phase(status)
    case .criterion(let report): RolloutWording.title(report.criterion.measure)
    case .readiness: Wording.productionReadiness
    case .doctor: Wording.doctor
    case .trouble(let finding, _): finding.check.rawValue
    }
  }

  /// Draws the window and says where its text begins.
  func draw(_ canvas: inout Canvas) -> FocusPlace? {
    let lines = Self.lines(of: row, width: TextWindow.width(in: canvas.size))
    let title = RegistryText(Self.title(of: row)).escapedPrefix(60)
    return TextWindow(title: title, lines: lines, scroll: scroll, theme: theme).draw(&canvas)
  }
}
