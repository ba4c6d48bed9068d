import SoukModel

@testable import SoukTrust

/// A good release and the parts to break it with.
struct Fixture {
  /// The publisher.
  static let alice = key(1)
  /// Another known publisher.
  static let bob = key(2)
  /// 2024-01-01.
  static let published: Int64 = 1_704_067_200
  /// 2025-01-01.
  static let now: Int64 = 1_735_689_600

  /// The archive.
  var archive = Array("the archive of jq".utf8)
  /// Who signs.
  var signer = Self.alice
  /// The keys that are known.
  var ring = [Self.trusted(Self.alice, "Alice"), Self.trusted(Self.bob, "Bob")]
  /// The package that is asked for.
  var id = PackageID(.builtin, "jq")

  /// The key pair of a seed that is one byte over and over.
  static func key(_ byte: UInt8) -> SigningKey {
    guard let key = try? SigningKey(seed: [UInt8](repeating: byte, count: 32)) else {
      preconditionFailure("libsodium makes a pair from any seed of 32 bytes")
    }
    return key
  }

  /// A key as the ring holds it.
  static func trusted(_ key: SigningKey, _ name: RegistryText) -> TrustedKey {
    TrustedKey(
      id: RegistryText(key.publicKey.id), name: name,
      publicKey: RegistryText(key.publicKey.description))
  }

  /// The statement over the archive.
  var statement: ReleaseStatement {
    ReleaseStatement(
      registry: .builtin, package: "jq", version: "1.7", sha256: SHA256Digest(of: archive),
      size: Int64(archive.count), publishedAt: Self.published, keyID: signer.publicKey.id)
  }

  /// The release that goes with the statement.
  func release() -> Release { release(signing: statement) }

  /// A release that carries this statement, signed.
  func release(signing statement: ReleaseStatement) -> Release {
    let text = statement.text
    return Release(
      version: "1.7", size: Int64(archive.count),
      checksum: RegistryText(SHA256Digest(of: archive).description),
      statement: RegistryText(text),
      signature: RegistryText(Base64.text(signer.signature(over: Array(text.utf8)))),
      keyID: RegistryText(statement.keyID))
  }

  /// The verdict on a release with these bytes.
  func verdict(
    _ release: Release, content: ReleaseEvidence.Content? = nil,
    signing: ReleaseEvidence.Signing = .releasesInSignedIndex(serial: 1),
    listing: ArchiveListing? = nil
  ) -> Verdict {
    ReleaseVerifier.verify(
      ReleaseEvidence(
        id: id, release: release, content: content ?? .bytes(archive), signing: signing,
        listing: listing),
      keys: KeyRing(ring), now: Self.now)
  }
}
