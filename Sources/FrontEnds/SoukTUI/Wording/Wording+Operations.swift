import SoukEngine
import SoukModel
import SoukRollout

extension Wording {
  /// The title of the operations page.
  static let operationsTitle = "operations"
  /// Said while the figures are read.
  static let readingOperations = "reading the figures…"
  /// The row of the alerts on the error budgets.
  static let budgetAlerts = "budget alerts"
  /// Stands before the share of an error budget that is left.
  static let budgetLeft = "budget"
  /// Stands before a burn rate.
  static let burnRate = "burn"
  /// Said while a rollback is under way.
  static let rollingBack = "rolling back to v1…"

  /// How many promises are broken.
  static func missed(_ count: Int) -> String {
    switch count {
    case 0: "no promise broken"
    case 1: "1 promise broken"
    default: "\(count) promises broken"
    }
  }

  /// How many alerts fire.
  static func firing(_ count: Int) -> String {
    switch count {
    case 0: "no alert fires"
    case 1: "1 alert FIRES"
    default: "\(count) alerts FIRE"
    }
  }

  /// How an alert stands.
  static func words(_ report: AlertReport) -> String {
    switch report.state {
    case .ok: "ok"
    case .pending(let minutes): "pending \(minutes) of \(report.rule.holds) min"
    case .firing(let since): "FIRING since \(clock(since))"
    case .unknown:
      report.rule.measure == .down ? "only Prometheus can see this" : "nothing measured"
    }
  }

  /// How several alerts stand together.
  static func summary(of reports: [AlertReport]) -> String {
    let firing = reports.count { if case .firing = $0.state { true } else { false } }
    let pending = reports.count { if case .pending = $0.state { true } else { false } }
    if firing > 0 { return "\(firing) of \(reports.count) FIRING" }
    return pending > 0 ? "\(pending) of \(reports.count) pending" : "\(reports.count) quiet"
  }

  /// The gate as the name of its row.
  static func gate(_ gate: Gate) -> String { "gate \(gate.rawValue)" }

  /// Breaker and fallbacks.
  static func breaker(_ status: StatusSnapshot, _ middot: String) -> String {
    let cause = status.breaker.cause.map { " (\(RegistryText($0).escapedPrefix(40)))" } ?? ""
    let fallbacks = status.fallbacks == 1 ? "1 fallback" : "\(grouped(status.fallbacks)) fallbacks"
    return "breaker \(status.breaker.phase)\(cause) \(middot) \(fallbacks)"
  }

  /// What a promise's light rests on.
  static func evidence(_ report: ServiceLevelReport) -> [String] {
    let level = report.level
    let unit = level == .availability ? "minutes" : "requests"
    let bad = report.events.total - report.events.good
    return [
      "\(grouped(Int(report.events.total))) \(unit) in \(level.days) days, \(grouped(Int(bad))) of "
        + "them bad; last hour \(LevelWording.value(level, report.recent))",
      "budget left \(LevelWording.budget(report.budgetLeft)), burn \(LevelWording.burn(report.burn)) "
        + "over the last hour, \(LevelWording.burn(report.slowBurn)) over six",
      "",
      "Good are \(percent(level.objective)) of the \(unit) at least: "
        + "the rest is the budget. A burn of 1 uses it up evenly over the \(level.days) days.",
      "The same on the command line: souk slo",
    ]
  }

  /// What an alert's state rests on.
  static func evidence(_ report: AlertReport) -> [String] {
    let rule = report.rule
    let backend = report.backend.map { " (\(RegistryText($0).escapedPrefix(10)))" } ?? ""
    let value = report.value.map { "now \(number($0, rule))\(backend)" } ?? "nothing measured"
    return [
      "\(value); \(words(report))", "fires when: \(AlertWording.condition(rule))", "",
      "Means: \(AlertWording.summary(rule))",
      "Do: \(AlertWording.remedy(rule))",
      "Runbook: Docs/Monitoring/Runbooks/\(rule.name).md",
      "The same on the command line: souk status",
    ]
  }

  /// What the state of gate and breaker rests on.
  static func evidence(_ gate: Gate, _ status: StatusSnapshot) -> [String] {
    let meaning =
      switch gate {
      case .v1: "Every question goes to v1."
      case .v2: "Every question goes to v2; v1 answers where v2 fails."
      case .parallel: "Questions are split between v1 and v2."
      }
    let letsThrough =
      switch status.breaker.phase {
      case "closed": "The breaker before v2 is closed: v2 is asked."
      case "open":
        "The breaker before v2 is open: v2 failed too often and is not asked for a while."
      default: "The breaker before v2 is half open: one request finds out whether v2 is well again."
      }
    return [
      meaning, letsThrough, "",
      "\(grouped(status.fallbacks)) answers came from v1 because v2 failed.",
      "The same on the command line: souk status",
    ]
  }

  /// What is asked before something is done.
  static func question(_ confirmation: Confirmation) -> String {
    switch confirmation {
    case .rollBack:
      "Set the gate back to v1 for every souk of this home, and check that v1 answers? "
        + "No data changes. y yes, n no"
    case .advance:
      "Begin the next phase of the rollout, with the gate that it needs, for every souk of this "
        + "home? y yes, n no"
    }
  }

  /// What stands above the question.
  static func title(_ confirmation: Confirmation) -> String {
    switch confirmation {
    case .rollBack: "roll back"
    case .advance: "next phase"
    }
  }

  /// What came of a rollback.
  static func rolledBack(_ report: RollbackReport) -> String {
    let time =
      report.milliseconds < 100
      ? "\(milliseconds(report.milliseconds)) ms"
      : "\(decimal(report.milliseconds / 1_000, 1)) s"
    guard !report.isGood else { return "back on v1; checked in \(time)" }
    let failures = report.checks.filter { !$0.failures.isEmpty }.map(\.kind.rawValue)
    return "the gate is v1, but not everything holds: \(failures.joined(separator: ", ")); "
      + "souk rollback says more"
  }

  private static func clock(_ seconds: Int64) -> String {
    String(date(seconds).dropFirst(11))
  }

  /// A figure in the unit of a rule's threshold.
  private static func number(_ value: Double, _ rule: AlertRule) -> String {
    switch rule.measure {
    case .latency: "\(milliseconds(value)) ms"
    case .share, .cacheHitRate: percent(value)
    case .level: bytes(Int64(max(0, min(1e15, value))))
    case .burn: "\(decimal(value, 1)) times the even rate"
    case .down: decimal(value, 0)
    }
  }
}
