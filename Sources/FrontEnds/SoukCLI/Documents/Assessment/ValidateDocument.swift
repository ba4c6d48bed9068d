import SoukAssess
import SoukEngine
import SoukModel

/// A validation as a program reads it.
struct ValidateDocument {
  /// The document.
  let json: JSONValue

  /// Writes an overview.
  init(_ overview: ValidationOverview) {
    let single = overview.single
    let validation = single?.validation
    json = .object([
      "package": .text(validation?.id.name),
      "score": validation.map { .double($0.score) } ?? .null,
      "production_ready": validation.map { .bool($0.level == .productionReady) } ?? .null,
      "total_packages": .int(Int64(overview.results.count)),
      "ready_count": .int(Int64(overview.count(.productionReady))),
      "needs_improvement_count": .int(Int64(overview.count(.needsImprovement))),
      "not_ready_count": .int(Int64(overview.count(.notReady))),
      "details": validation.map(Self.details) ?? .null,
      "all_results": .array(overview.results.map { Self.result($0, overview) }),
      "improvement_plan": overview.wantsPlan
        ? .array(overview.results.flatMap(Self.plan)) : .null,
      "required_level": .text(overview.required?.word),
      "meets_required_level": overview.required == nil ? .null : .bool(!overview.isBelowLevel),
      "updates": .array(overview.updates.map(Self.update)),
      "registry": single.map { Self.registry($0.validation.id) } ?? .null,
      "version": .text(validation?.version),
      "backend": .text(overview.backend?.rawValue),
      "took_ms": .milliseconds(overview.milliseconds),
    ])
  }

  private static func result(
    _ result: ValidationOverview.Result, _ overview: ValidationOverview
  ) -> JSONValue {
    let validation = result.validation
    return .object([
      "package": .text(validation.id.name),
      "registry": registry(validation.id),
      "version": .text(validation.version),
      "folder": .text(result.folder),
      "content_here": .bool(result.hasContent),
      "score": .double(validation.score),
      "level": .string(validation.level.rawValue),
      "production_ready": .bool(validation.level == .productionReady),
      "maturity_level": .text(result.maturity?.rawValue),
      "meets_required_level": overview.required == nil
        ? .null : .bool(overview.meetsLevel(result)),
      "details": details(validation),
    ])
  }

  private static func details(_ report: ValidationReport) -> JSONValue {
    .object([
      "required_score": .double(score(report, isRequired: true)),
      "quality_score": .double(score(report, isRequired: false)),
      "checks": .array(report.checks.map(check)),
      "warnings": .array(report.warnings.map { .string($0.description) }),
    ])
  }

  private static func score(_ report: ValidationReport, isRequired: Bool) -> Double {
    let sum = report.checks.reduce(0) { $1.name.isRequired == isRequired ? $0 + $1.score : $0 }
    return (sum * 10).rounded() / 10
  }

  private static func check(_ check: ValidationCheck) -> JSONValue {
    .object([
      "name": .string(check.name.rawValue),
      "required": .bool(check.name.isRequired),
      "points": .double((check.score * 10).rounded() / 10),
      "available": .double(check.name.points),
      "findings": .array(check.findings.map(finding)),
    ])
  }

  private static func finding(_ finding: ValidationFinding) -> JSONValue {
    .object([
      "file": finding.file.isEmpty ? .null : .string(finding.file),
      "reason": .string(finding.reason),
      "remedy": .string(finding.remedy),
    ])
  }

  private static func plan(_ result: ValidationOverview.Result) -> [JSONValue] {
    result.validation.plan.map { step in
      .object([
        "package": .text(result.validation.id.name),
        "check": .string(step.check.rawValue),
        "gain": .double(step.gain),
        "file": step.finding.file.isEmpty ? .null : .string(step.finding.file),
        "reason": .string(step.finding.reason),
        "remedy": .string(step.finding.remedy),
      ])
    }
  }

  private static func update(_ update: ValidationOverview.Update) -> JSONValue {
    .object([
      "package": .text(update.id.name),
      "folder": .string(update.folder),
      "production_ready": .bool(update.isReady),
      "changed": .bool(update.isChanged),
      "failure": .text(update.failure?.message),
    ])
  }

  /// The registry of a package; null where it belongs to none.
  static func registry(_ id: PackageID) -> JSONValue {
    id.registry == .folder ? .null : .string(id.registry.description)
  }
}
