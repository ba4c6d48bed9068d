import SoukArchive
import SoukModel
import SoukTrust

/// A release as it stands in an index, with the archive that is put beside it.
struct SignedRelease {
  private let draft: ReleaseDraft
  private let package: String
  private let registry: RegistryName
  private let keys: PublishingKeys
  /// Where the archive goes.
  let path: String
  /// The bytes that are put there; nil where there is no archive.
  private(set) var archive: [UInt8]?
  /// The checksum that the index states.
  private(set) var checksum: String
  private var size: Int
  private var statement: String?
  private var signature: String?
  private var keyID: String?

  /// Packs and signs a release, then does to it what its flaw says.
  init(
    _ draft: ReleaseDraft, package: String, registry: RegistryName, keys: PublishingKeys
  ) throws(ArchiveError) {
    self.draft = draft
    self.package = package
    self.registry = registry
    self.keys = keys
    path = "packages/\(package)/\(package)-\(draft.version).tar.gz"
    let packed =
      draft.flaw == .notAnArchive
      ? Array("This file is signed and is not an archive.\n".utf8)
      : try ArchivePacker.pack(draft.files, as: .tarGzip)
    // A copy of exact length: the packer's own array keeps room for content that did not shrink.
    var genuine: [UInt8] = []
    genuine.reserveCapacity(packed.count)
    genuine += packed
    archive = genuine
    size = genuine.count
    checksum = "\(SHA256Digest(of: genuine))"
    sign(SHA256Digest(of: genuine))
    spoilArchive(genuine)
    spoilChecksum()
    spoilSignature()
  }

  /// The release's object in the index.
  var json: JSONValue {
    var object: JSONObject = [
      "version": .string(draft.version), "published": .string(UTCTime.text(draft.publishedAt)),
      "archive": .string(path), "size": .int(Int64(size)), "sha256": .string(checksum),
    ]
    if let keyID { object["key"] = .string(keyID) }
    if let statement { object["statement"] = .string(statement) }
    if let signature { object["signature"] = .string(signature) }
    if !draft.dependencies.isEmpty {
      object["dependencies"] = .array(draft.dependencies.map { .string($0) })
    }
    return .object(object)
  }

  private mutating func sign(_ digest: SHA256Digest) {
    if draft.flaw == .unsigned { return }
    let stated = statedKeyID
    var text = ReleaseStatement(
      registry: registry,
      package: RegistryText(draft.flaw == .statementForAnotherPackage ? "lab-good" : package),
      version: RegistryText(
        draft.flaw == .statementForAnotherVersion ? "0.9.0" : draft.version),
      sha256: digest, size: Int64(size), publishedAt: draft.publishedAt, keyID: stated
    ).text
    if draft.flaw == .statementForAnotherPurpose {
      text = "mail-receipt-v1" + text.dropFirst(ReleaseStatement.domain.count)
    }
    let signed = draft.flaw == .badSignature ? text + "!" : text
    statement = text
    signature = Base64.text(signer.signature(over: Array(signed.utf8)))
    keyID = stated
  }

  private var signer: SigningKey {
    switch draft.flaw {
    case .unknownKey: keys.stranger
    case .revokedKey: keys.revoked
    case .expiredKey: keys.expired
    case .earlyKey: keys.early
    case .wrongSigner: keys.scoped
    case .otherSigner, .copiedKeyID: keys.second
    default: keys.publisher
    }
  }

  private var statedKeyID: String {
    switch draft.flaw {
    case .otherKindOfKey: PublicKey.id(of: keys.exchange)
    case .copiedKeyID: keys.copiedID
    case .otherSigner: keys.publisher.publicKey.id
    default: signer.publicKey.id
    }
  }

  private mutating func spoilArchive(_ genuine: [UInt8]) {
    switch draft.flaw {
    case .tamperedArchive:
      var bytes = genuine
      let middle = bytes.count / 2
      if bytes.indices.contains(middle) { bytes[middle] ^= 1 }
      archive = bytes
    case .truncatedArchive: archive = Array(genuine.dropLast(min(40, genuine.count - 1)))
    case .extendedArchive: archive = genuine + Array("appended".utf8)
    case .emptyArchive: archive = []
    case .missingArchive: archive = nil
    default: break
    }
  }

  private mutating func spoilChecksum() {
    switch draft.flaw {
    case .wrongChecksum: checksum = "\(SHA256Digest(of: Array("something else".utf8)))"
    case .otherChecksum:
      checksum += "\(SHA256Digest(of: Array(checksum.utf8)))"
    default: break
    }
  }

  private mutating func spoilSignature() {
    switch draft.flaw {
    case .shortSignature:
      let bytes = signature.flatMap { try? Base64.bytes($0) } ?? []
      signature = Base64.text(Array(bytes.dropLast()))
    case .damagedSignature:
      signature = signature.map { $0.prefix(20) + "*" + $0.dropFirst(21) }
    case .missingSignature: signature = nil
    case .changedLineEnds:
      statement = statement?.split(
        separator: "\n", omittingEmptySubsequences: false
      ).joined(separator: "\r\n")
    default: break
    }
  }
}
