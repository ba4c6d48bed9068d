import SoukEngine

/// How far the doctor's look at the home has come.
enum DoctorRound: Hashable, Sendable {
  /// Nobody asked for one yet.
  case notAsked
  /// It is under way.
  case underWay
  /// It ended with a report.
  case ended(DoctorReport)

  /// What is not well, the worst first; empty before a report is here.
  var troubles: [DoctorFinding] {
    guard case .ended(let report) = self else { return [] }
    return report.findings.filter { $0.severity > .ok }.sorted { $0.severity > $1.severity }
  }
}
