import SoukEngine

/// What the doctor found as a person reads it.
enum DoctorText {
  /// The report: what was mended, then every check.
  static func lines(_ report: DoctorReport) -> [String] {
    var lines = report.mended.map { "mended   \($0.check.rawValue): \($0.cause)" }
    for finding in report.findings {
      lines.append("\(mark(finding.severity)) \(finding.check.rawValue): \(finding.cause)")
      lines += finding.evidence.map { "           \($0)" }
      if let command = finding.command { lines.append("           do: \(command)") }
    }
    let wrong = report.findings.count { $0.severity >= .warning }
    let own = report.findings.count { $0.severity >= .warning && $0.repair != nil }
    lines.append(
      wrong == 0
        ? "Nothing is wrong."
        : "\(wrong) \(wrong == 1 ? "thing is" : "things are") wrong"
          + (own > 0 ? "; `souk doctor --fix` mends \(own) of them." : "."))
    return lines
  }

  private static func mark(_ severity: DoctorFinding.Severity) -> String {
    switch severity {
    case .ok: "ok      "
    case .notice: "notice  "
    case .warning: "WARNING "
    case .failure: "FAILURE "
    }
  }
}
