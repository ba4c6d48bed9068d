import SoukAssess
import SoukModel
import SoukRollout

/// The checklist as programs and people read it.
enum PreflightDocument {
  /// As a program reads it.
  static func json(_ report: PreflightReport) -> JSONValue {
    .object([
      "go": .bool(report.isGo),
      "commit": .text(report.commit),
      "checks": .array(
        report.items.map {
          .object([
            "check": .string($0.check.rawValue),
            "records": .array($0.check.proofs.map { .string($0.record) }),
            "state": .string($0.state.rawValue), "reason": .string(PreflightWording.reason($0)),
          ])
        }),
      "audit": report.audit.report.map(AuditDocument.json) ?? .null,
    ])
  }

  /// As a person reads it.
  static func lines(_ report: PreflightReport, width: Int?) -> [String] {
    var table = TextTable([
      .init(title: "STATE"), .init(title: "POINT", limit: 60),
      .init(title: "TOLD FROM", limit: 160, isFlexible: true),
    ])
    for item in report.items {
      table.append([
        PreflightWording.word(item.state), PreflightWording.title(item.check),
        PreflightWording.reason(item),
      ])
    }
    let proven = report.items.count { $0.state == .pass }
    let audit = report.audit.report.map { AuditWording.lines($0) + [""] } ?? []
    return table.lines(width: width) + [""] + audit
      + ["\(report.isGo ? "GO" : "NO-GO"): \(proven) of \(report.items.count) points proven."]
  }
}
