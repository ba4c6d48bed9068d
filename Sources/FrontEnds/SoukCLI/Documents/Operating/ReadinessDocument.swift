import SoukAssess
import SoukModel
import SoukTrust

/// The readiness report for programs.
enum ReadinessDocument {
  /// The whole report.
  static func json(_ report: ReadinessReport) -> JSONValue {
    .object([
      "date": .string(UTCTime.text(report.date)),
      "total": .integer(Int64(report.total)),
      "grade": .string("\(report.grade)"),
      "categories": .array(
        ReadinessCategory.allCases.map { category in
          .object([
            "category": .string(category.rawValue),
            "points": .integer(Int64(report.points(of: category))),
            "weight": .integer(Int64(category.weight)),
            "items": .array(report.findings(in: .category(category)).map(json)),
          ])
        }),
      "migration": .array(report.findings(in: .migration).map(json)),
      "operations": .array(report.findings(in: .operations).map(json)),
      "risks": .array(
        report.risks.map { risk in
          .object([
            "risk": .string(risk.kind.rawValue), "level": .string(risk.level.rawValue),
            "open": .array(risk.open.map { .string($0) }),
            "mitigation": .string(ReadinessWording.mitigation(risk.kind)),
          ])
        }),
    ])
  }

  private static func json(_ finding: ReadinessFinding) -> JSONValue {
    .object([
      "item": .string(finding.item.id), "state": .string(finding.state.rawValue),
      "points": .integer(Int64(finding.earned)), "of": .integer(Int64(finding.item.points)),
      "found": .string(finding.found),
      "age_s": finding.age.map { .integer($0) } ?? .null,
    ])
  }
}
