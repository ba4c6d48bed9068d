import SoukArchive
import SoukModel
import SoukTrust

/// A release as it stands in an index, with the archive that is put beside it.
struct SignedRelease {
  /// What it was made from.
  let draft: ReleaseDraft
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
  private var weakChecksum: String?
  private var statement: String?
  private var signature: String?
  private var keyID: String?

  /// Packs and signs a release, then does to it what its flaw says.
  ///
  /// - Parameter before: the release before it, for what is taken from the wrong one.
  init(
    _ draft: ReleaseDraft, package: String, registry: RegistryName, keys: PublishingKeys,
    before: SignedRelease? = nil
  ) throws(ArchiveError) {
    self.draft = draft
    self.package = package
    self.registry = registry
    self.keys = keys
    path = "packages/\(package)/\(package)-\(draft.version).tar.gz"
    let packed: [UInt8]
    if let crafted = try CraftedArchive.bytes(for: draft.flaw) {
      packed = crafted
    } else {
      packed = try ArchivePacker.pack(draft.files, as: .tarGzip)
    }
    // A copy of exact length: the packer's own array keeps room for content that did not shrink.
    var genuine: [UInt8] = []
    genuine.reserveCapacity(packed.count)
    genuine += packed
    archive = genuine
    size = genuine.count
    checksum = "\(SHA256Digest(of: genuine))"
    sign(SHA256Digest(of: genuine))
    spoilArchive(genuine)
    spoilChecksum(genuine)
    guard let before else { return }
    if draft.flaw == .wrongFile { archive = before.archive }
    if draft.flaw == .signatureOfAnotherRelease { signature = before.signature }
  }

  /// The release's object in the index.
  var json: JSONValue {
    var object: JSONObject = [
      "version": .string(draft.version), "published": .string(UTCTime.text(draft.publishedAt)),
      "archive": .string(path), "size": .int(Int64(size)),
    ]
    if let weakChecksum {
      object["md5"] = .string(weakChecksum)
    } else {
      object["sha256"] = .string(checksum)
    }
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
    let isOther = draft.flaw == .statementForAnotherArchive
    let text = replaced(
      ReleaseStatement(
        registry: registry,
        package: RegistryText(draft.flaw == .statementForAnotherPackage ? "lab-good" : package),
        version: RegistryText(
          draft.flaw == .statementForAnotherVersion ? "0.9.0" : draft.version),
        sha256: isOther ? SHA256Digest(of: digest.bytes) : digest, size: Int64(size),
        publishedAt: draft.publishedAt, keyID: stated
      ).text)
    statement = spoilt(text)
    signature = spoilt(signature: signer.signature(over: signedForm(of: text)))
    keyID = draft.flaw == .otherKeyID ? keys.second.publicKey.id : stated
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
    if let flaw = draft.flaw, let id = keys.listedID(for: flaw) { return id }
    return switch draft.flaw {
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
    case .errorPage:
      archive = Array("<html><head><title>Sign in to the network</title></head></html>\n".utf8)
    case .hole:
      archive = genuine.prefix(1024) + [UInt8](repeating: 0, count: 4096) + genuine.dropFirst(5120)
    case .textArchive:
      archive = genuine.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    default: break
    }
  }

  private mutating func spoilChecksum(_ genuine: [UInt8]) {
    switch draft.flaw {
    case .wrongChecksum: checksum = "\(SHA256Digest(of: Array("something else".utf8)))"
    case .otherChecksum: checksum += "\(SHA256Digest(of: Array(checksum.utf8)))"
    case .cutChecksum: checksum.removeLast()
    case .unpackedChecksum:
      let unpacked = CompressedForms.unpack(genuine, limit: 1 << 20) ?? []
      checksum = "\(SHA256Digest(of: unpacked))"
    case .weakChecksum: weakChecksum = Hexadecimal.text(MD5.digest(genuine))
    default: break
    }
  }
}
