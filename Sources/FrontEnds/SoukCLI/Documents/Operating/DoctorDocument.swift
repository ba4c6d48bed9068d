import SoukEngine
import SoukModel

/// What the doctor found as programs read it.
enum DoctorDocument {
  /// The report.
  static func json(_ report: DoctorReport) -> JSONValue {
    .object([
      "findings": .array(report.findings.map(json)),
      "mended": .array(report.mended.map(json)),
      "worst": .string(report.worst.rawValue),
    ])
  }

  private static func json(_ finding: DoctorFinding) -> JSONValue {
    .object([
      "cause": .string(finding.cause),
      "check": .string(finding.check.rawValue),
      "command": .text(finding.command),
      "evidence": .array(finding.evidence.map { .string($0) }),
      "mends_itself": .bool(finding.repair != nil),
      "severity": .string(finding.severity.rawValue),
    ])
  }
}
