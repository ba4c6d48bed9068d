import SoukModel
import SoukRollout

/// How promises are kept, as a program reads it.
enum ServiceLevelDocument {
  /// One promise.
  static func json(_ report: ServiceLevelReport) -> JSONValue {
    .object([
      "name": .string(report.level.rawValue),
      "target": .double(report.level.target),
      "objective": .double(report.level.objective),
      "window_days": .integer(Int64(report.level.days)),
      "status": .string(report.light.rawValue),
      "value": number(report.value),
      "value_last_hour": number(report.recent),
      "good": .integer(report.events.good),
      "total": .integer(report.events.total),
      "budget_left": number(report.budgetLeft),
      "burn_1h": number(report.burn),
      "burn_6h": number(report.slowBurn),
    ])
  }

  /// One alert.
  static func json(_ report: AlertReport) -> JSONValue {
    var fields: [String: JSONValue] = [
      "name": .string(report.rule.name),
      "severity": .string(report.rule.severity.rawValue),
      "expression": .string(report.rule.expression),
      "for_minutes": .integer(Int64(report.rule.holds)),
      "value": number(report.value),
      "backend": report.backend.map { .string($0) } ?? .null,
      "since": .null,
      "runbook": .string(AlertRulesFile.runbook(report.rule)),
    ]
    switch report.state {
    case .ok: fields["state"] = .string("ok")
    case .unknown: fields["state"] = .string("unknown")
    case .pending(let minutes):
      fields["state"] = .string("pending")
      fields["pending_minutes"] = .integer(Int64(minutes))
    case .firing(let since):
      fields["state"] = .string("firing")
      fields["since"] = .string(Figures.timestamp(since))
    }
    return .object(gathered: fields)
  }

  /// A figure to six digits behind the point; null where nothing was measured.
  private static func number(_ value: Double?) -> JSONValue {
    guard let value, value.isFinite, abs(value) < 1e12 else { return .null }
    return .double((value * 1_000_000).rounded() / 1_000_000)
  }
}
