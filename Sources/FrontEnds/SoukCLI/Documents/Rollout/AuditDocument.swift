import SoukAssess
import SoukModel
import SoukTrust

/// The audit of the parts of souk as programs read it.
enum AuditDocument {
  /// Parts, targets and what advisories say of them.
  static func json(_ report: AuditReport) -> JSONValue {
    let bill = report.bill
    return .object([
      "made_at": .string(UTCTime.text(bill.date)), "commit": .string(bill.commit),
      "components": .array(
        bill.components.map { component in
          .object([
            "name": .string(component.name), "version": .string(component.version),
            "purl": .string(component.purl), "ecosystem": .string(component.subject.ecosystem),
            "subject": .string(component.subject.name),
            "licences": .array(component.licences.map { .string($0) }),
          ])
        }),
      "unlicensed": .array(report.unlicensed.map { .string($0.purl) }),
      "unsafe": .object(
        gathered: Dictionary(
          bill.targets.map { ($0.name, .int($0.unsafeUses)) }, uniquingKeysWith: { $1 })),
      "unsafe_total": .int(bill.unsafeUses),
      "advisories": report.advisories.map {
        .object([
          "date": .string(UTCTime.text($0.date)), "count": .int(Int64($0.advisories.count)),
        ])
      } ?? .null,
      "affected": .array(report.affected.map(finding)),
      "undecided": .array(report.undecided.map(finding)),
    ])
  }

  private static func finding(_ finding: AuditFinding) -> JSONValue {
    .object([
      "advisory": .string(finding.advisory), "summary": .string(finding.summary),
      "component": .string(finding.component.purl),
      "version": .string(finding.component.version),
    ])
  }
}
