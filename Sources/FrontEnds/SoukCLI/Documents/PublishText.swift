import SoukAssess
import SoukEngine
import SoukModel
import SoukTrust

/// What `souk publish` and `souk registry sign` say to people.
enum PublishText {
  /// The lines of a release that was published, or would have been.
  static func lines(_ report: PublishReport) -> [String] {
    let name = "\(report.package) \(RegistryText(report.version).escaped)"
    let channel = report.tag.map { " as \($0)" } ?? ""
    var lines: [String] = []
    if let serial = report.serial {
      lines.append(
        "Published \(name)\(channel) in \(report.registry); its index is number \(serial).")
    } else {
      lines.append("\(name)\(channel) can be published in \(report.registry); nothing was written.")
    }
    lines.append(
      "  \(RegistryText(report.archive).escaped): \(report.files) files, \(report.size) bytes")
    lines.append("  SHA-256 \(report.sha256), signed by \(report.keyID), verified")
    let validation = report.validation
    lines.append("  completeness \(validation.score) of 100")
    for finding in validation.findings.prefix(5) {
      lines.append(
        "  - \(RegistryText(finding.reason).escaped) \(RegistryText(finding.remedy).escaped)")
    }
    return lines
  }

  /// The lines of a registry that was signed.
  static func lines(_ report: SignedRegistryReport) -> [String] {
    let registry = report.root.registry
    return [
      report.isNew
        ? "\(registry) begins: its root \(report.root.version) is signed."
        : "\(registry) is signed: root \(report.root.version), index \(report.head.indexSerial).",
      "  holds until \(UTCTime.text(report.head.expiresAt))",
      "  readers add it with: souk registry add \(registry) PATH-OR-URL "
        + "--root sha256:\(report.rootDigest)",
    ]
  }
}

extension CommandContext {
  /// Writes what came of signing a registry.
  func print(_ report: SignedRegistryReport, asJSON: Bool) throws(CommandFailure) {
    if asJSON {
      try print(PublishDocument.json(report))
    } else {
      try print(PublishText.lines(report))
    }
  }
}
