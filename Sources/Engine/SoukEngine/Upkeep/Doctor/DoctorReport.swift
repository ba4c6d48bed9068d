/// What the doctor found, and what it mended.
package struct DoctorReport: Hashable, Sendable, Codable {
  /// Every finding, in the order of the checks; a check may have several.
  package var findings: [DoctorFinding]
  /// The findings that were mended before the others were looked at again.
  package var mended: [DoctorFinding] = []

  /// Makes a report.
  package init(findings: [DoctorFinding], mended: [DoctorFinding] = []) {
    self.findings = findings
    self.mended = mended
  }

  /// The worst severity.
  package var worst: DoctorFinding.Severity { findings.map(\.severity).max() ?? .ok }
}
