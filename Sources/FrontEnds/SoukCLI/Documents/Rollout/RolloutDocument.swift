import SoukEngine
import SoukModel
import SoukRollout

/// The rollout as a program reads it.
enum RolloutDocument {
  /// The whole status.
  static func json(_ status: RolloutStatus, gate: Gate) -> JSONValue {
    .object([
      "phase": .integer(status.phase.map { Int64($0.rawValue) }),
      "phase_name": .text(status.phase.map(RolloutWording.title)),
      "planned": .text(status.phase.map(RolloutWording.weeks)),
      "planned_days": .integer(status.phase.flatMap(\.days).map(Int64.init)),
      "began": .text(status.began.map(Figures.timestamp)),
      "days": .integer(status.days.map(Int64.init)),
      "aborted": .bool(status.wasAborted),
      "gate": .string(gate.rawValue),
      "go": .bool(status.isGo),
      "source": .string(status.source ?? "this home"),
      "criteria": .array(status.criteria.map(json)),
      "kpis": .array(status.kpis.map(json)),
      "approvals": .array(
        status.approvals.map {
          .object([
            "role": .string($0.role), "key": .string($0.keyID),
            "at": .string(Figures.timestamp($0.at)),
          ])
        }),
      "missing_roles": .array(status.missingRoles.map { .string($0) }),
      "feedback": json(status.feedback),
      "open_issues": .array(status.openIssues.map { json($0) }),
      "sessions": .int(Int64(status.sessions.total)),
      "crashes": .int(Int64(status.sessions.crashed)),
    ])
  }

  /// All feedback there is.
  static func json(_ feedback: [Feedback]) -> JSONValue {
    .object([
      "tally": json(FeedbackTally(feedback)),
      "feedback": .array(
        feedback.map {
          .object([
            "at": .string(Figures.timestamp($0.at)),
            "answer": .string($0.verdict.rawValue),
            "backend": .string($0.backend.rawValue),
            "other": .text($0.other?.rawValue),
            "query": .string($0.query),
            "note": .string($0.note),
          ])
        }),
    ])
  }

  /// One issue.
  static func json(_ issue: RolloutIssue) -> JSONValue {
    .object([
      "number": .int(issue.number),
      "severity": .string(issue.severity.rawValue),
      "text": .string(issue.text),
      "opened": .string(Figures.timestamp(issue.opened)),
      "closed": .text(issue.closed.map(Figures.timestamp)),
    ])
  }

  /// What came of breaking it off.
  static func json(aborted report: RollbackReport, before: String?) -> JSONValue {
    .object([
      "gate_before": .text(before),
      "gate": .string(Gate.v1.rawValue),
      "good": .bool(report.isGood),
      "took_ms": .milliseconds(report.milliseconds),
    ])
  }

  private static func json(_ tally: FeedbackTally) -> JSONValue {
    .object([
      "better": .int(Int64(tally.better)), "same": .int(Int64(tally.same)),
      "worse": .int(Int64(tally.worse)), "satisfaction": number(tally.satisfaction),
    ])
  }

  private static func json(_ report: CriterionReport) -> JSONValue {
    criterion(report.criterion, report.measurement, report.verdict.rawValue)
  }

  private static func json(_ report: RolloutKPI.Report) -> JSONValue {
    guard
      var object = criterion(
        report.kpi.criterion, report.measurement, report.verdict.rawValue
      ).objectValue
    else { return .null }
    object["due"] = .string(report.kpi.due.rawValue)
    return .object(object)
  }

  private static func criterion(
    _ criterion: RolloutCriterion, _ measurement: Measurement, _ verdict: String
  ) -> JSONValue {
    .object([
      "name": .string(criterion.measure.rawValue),
      "comparison": .string(comparison(criterion.bound)),
      "threshold": .double(criterion.bound.number),
      "value": number(measurement.value),
      "samples": .int(measurement.samples),
      "samples_needed": .int(criterion.samples),
      "verdict": .string(verdict),
    ])
  }

  private static func comparison(_ bound: RolloutCriterion.Bound) -> String {
    switch bound {
    case .below: "<"
    case .atMost: "<="
    case .above: ">"
    case .exactly: "="
    }
  }

  /// A figure to six digits behind the point; null where nothing was measured.
  static func number(_ value: Double?) -> JSONValue {
    guard let value, value.isFinite, abs(value) < 1e12 else { return .null }
    return .double((value * 1_000_000).rounded() / 1_000_000)
  }
}
