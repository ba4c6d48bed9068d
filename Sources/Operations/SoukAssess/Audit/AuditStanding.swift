/// How the audit of the parts of souk stands.
package enum AuditStanding: Hashable, Sendable {
  /// There is no bill.
  case missing
  /// A file is there and is no bill.
  case damaged(CheckRecordError)
  /// The parts were looked through.
  case made(AuditReport)

  /// The report; nil where there is no bill to make one of.
  package var report: AuditReport? {
    if case .made(let report) = self { report } else { nil }
  }

  /// Audits what checks left, by advisories where there are any.
  package init(_ evidence: some CheckEvidence, advisories: AdvisoryList?) {
    do throws(CheckRecordError) {
      guard let bill = try evidence.bill() else {
        self = .missing
        return
      }
      self = .made(AuditReport(bill, advisories: advisories))
    } catch {
      self = .damaged(error)
    }
  }
}
