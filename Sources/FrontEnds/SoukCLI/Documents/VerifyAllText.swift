import SoukEngine
import SoukModel

/// The verification of everything as a person reads it: counts, then the failures by cause.
struct VerifyAllText {
  /// The most releases that are named of one group.
  private static let memberLimit = 12

  /// The lines.
  let lines: [String]

  /// Writes a report.
  init(_ report: VerificationReport, paint: Paint) {
    let all = report.releases.count
    let verified = report.releases.count(where: \.isVerified)
    let time = Figures.milliseconds(report.milliseconds)
    var lines = [
      paint.strong(
        "\(Figures.count(verified)) of \(Figures.count(all)) releases are verified (\(time)).")
    ]
    if report.absent > 0 {
      lines.append(
        "Left out, because their content is not on this machine: \(Figures.count(report.absent)).")
    }
    if all > 0 {
      lines.append("content    " + Self.counts(report, paint))
      lines.append("signature  " + Self.signatures(report, paint))
    }
    let groups = FailureGroup.groups(of: report.failures)
    if !groups.isEmpty { lines += ["", "What failed, by cause:"] }
    for group in groups { lines += Self.lines(group, paint) }
    self.lines = lines
  }

  private static func counts(_ report: VerificationReport, _ paint: Paint) -> String {
    ChecksumStatus.allCases.compactMap { status in
      report.checksums[status].map { count in
        paint.text("\(Figures.count(count)) \(TrustWording.word(status))", status.severity)
      }
    }.joined(separator: ", ")
  }

  private static func signatures(_ report: VerificationReport, _ paint: Paint) -> String {
    SignatureStatus.allCases.compactMap { status in
      report.signatures[status].map { count in
        paint.text("\(Figures.count(count)) \(TrustWording.word(status))", status.severity)
      }
    }.joined(separator: ", ")
  }

  private static func lines(_ group: FailureGroup, _ paint: Paint) -> [String] {
    let cause = group.records.first?.cause.escapedPrefix(200) ?? ""
    var lines = [
      paint.text("\(Figures.count(group.count)) × \(group.code)", .failed)
        + "  \(FailureWording.sentence(group.shared))  \(cause)"
    ]
    for record in group.records.prefix(memberLimit) {
      lines.append("    \(record.id.package.description) \(record.id.version.escapedPrefix(60))")
    }
    let rest = group.count - memberLimit
    if rest > 0 { lines.append("    and \(Figures.count(rest)) more") }
    return lines
  }
}
