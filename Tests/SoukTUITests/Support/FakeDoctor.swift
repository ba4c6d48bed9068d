import SoukEngine
import SoukModel

/// A doctor who finds what it is told to.
struct FakeDoctor: DoctorService {
  /// What it finds.
  var findings: [DoctorFinding]

  func diagnose(cancellation: Cancellation) -> DoctorReport { DoctorReport(findings: findings) }

  func mend(cancellation: Cancellation) throws(ServiceError) -> DoctorReport {
    DoctorReport(findings: findings)
  }
}
