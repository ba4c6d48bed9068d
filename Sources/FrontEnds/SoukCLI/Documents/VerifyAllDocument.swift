import SoukEngine
import SoukModel

/// The verification of everything as a program reads it.
struct VerifyAllDocument {
  /// The document.
  let json: JSONValue

  /// Writes a report.
  init(_ report: VerificationReport, registry: RegistryName?) {
    json = .object([
      "backend": .string(report.backend.rawValue),
      "groups": .array(FailureGroup.groups(of: report.failures).map(Self.group)),
      "registry": .text(registry?.description),
      "releases": .array(report.releases.map(Self.release)),
      "summary": .object(Self.summary(report)),
      "took_ms": .milliseconds(report.milliseconds),
      "verified": .bool(report.isVerified),
    ])
  }

  private static func release(_ release: VerifiedRelease) -> JSONValue {
    .object([
      "name": .text(release.id.name),
      "version": .text(release.version),
      "registry": .string(release.id.registry.description),
      "signature": .string(release.signature.rawValue),
      "checksum": .string(release.checksum.contractWord),
      "checksum_detail": .string(release.checksum.rawValue),
      "code": .text(release.code),
      "cause": .text(release.cause),
    ])
  }

  /// Counts each value, zeros included, so that a program need not ask whether a key is there.
  private static func summary(_ report: VerificationReport) -> JSONObject {
    var checksums = JSONObject()
    for status in ChecksumStatus.allCases where status.contractWord == status.rawValue {
      let count = report.releases.count { $0.checksum.contractWord == status.rawValue }
      checksums[status.rawValue] = .int(Int64(count))
    }
    var signatures = JSONObject()
    for status in SignatureStatus.allCases where status != .checking {
      signatures[status.rawValue] = .int(Int64(report.signatures[status] ?? 0))
    }
    return [
      "absent": .int(Int64(report.absent)),
      "checksum": .object(checksums),
      "failed": .int(Int64(report.releases.count { $0.code != nil })),
      "releases": .int(Int64(report.releases.count)),
      "signature": .object(signatures),
      "verified": .int(Int64(report.releases.count(where: \.isVerified))),
    ]
  }

  private static func group(_ group: FailureGroup) -> JSONValue {
    var object: JSONObject = [
      "code": .string(group.code), "count": .int(Int64(group.count)),
      "first_seen": .int(group.firstSeen), "last_seen": .int(group.lastSeen),
      "releases": .array(
        group.records.map { record in
          .object([
            "name": .text(record.id.package.name),
            "registry": .string(record.id.package.registry.description),
            "version": .text(record.id.version),
          ])
        }),
      "shared": .string(FailureWording.kind(group.shared)), "key": .null, "registry": .null,
      "published_from": .null, "published_to": .null,
    ]
    switch group.shared {
    case .key(let id): object["key"] = .text(id)
    case .registry(let name): object["registry"] = .string(name.description)
    case .window(let name, let from, let to):
      object["registry"] = .string(name.description)
      object["published_from"] = .int(from)
      object["published_to"] = .int(to)
    }
    return .object(object)
  }
}
