import SoukAssess
import SoukEngine
import SoukModel
import SoukTrust

/// What `souk publish` says to programs.
enum PublishDocument {
  /// The document of a release that was published, or would have been.
  static func json(_ report: PublishReport) -> JSONValue {
    .object([
      "package": .string(report.package), "version": .string(report.version),
      "registry": .string("\(report.registry)"), "tag": .text(report.tag),
      "archive": .string(report.archive), "size": .integer(Int64(report.size)),
      "sha256": .string("\(report.sha256)"), "files": .integer(Int64(report.files)),
      "key": .string(report.keyID), "serial": .integer(report.serial),
      "dry_run": .bool(report.serial == nil),
      "score": JSONNumber(report.validation.score).map { .number($0) } ?? .null,
      "findings": .array(
        report.validation.findings.map { finding in
          .object([
            "file": .string(finding.file), "reason": .string(finding.reason),
            "remedy": .string(finding.remedy),
          ])
        }),
    ])
  }

  /// The document of a registry that was signed.
  static func json(_ report: SignedRegistryReport) -> JSONValue {
    .object([
      "folder": .string(report.folder), "registry": .string("\(report.root.registry)"),
      "root": .string("sha256:\(report.rootDigest)"),
      "root_version": .integer(report.root.version), "head_serial": .integer(report.head.serial),
      "index_serial": .integer(report.head.indexSerial),
      "expires_at": .integer(report.head.expiresAt), "new": .bool(report.isNew),
    ])
  }
}
