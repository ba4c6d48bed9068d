import SoukModel
import SoukTrust

/// The commands of public tools that show what souk said, and whether each must succeed.
struct EvidenceCommands {
  /// The commands, in the order of the ladder.
  private(set) var all: [EvidenceCommand] = []

  /// Names the commands for what a bundle holds.
  ///
  /// - Parameter files: the paths of the files in it.
  init(_ inputs: VerificationInputs, release: Release, files: Set<String>) {
    switch inputs {
    case .release(let evidence, let keys):
      if files.contains(EvidencePaths.archive), case .bytes(let bytes) = evidence.content {
        compare(bytes, with: release)
      }
      verify(evidence, keys, files)
    case .folder(let release, .tree(let tree)):
      if files.contains(EvidencePaths.folder) { compare(tree, with: release) }
    case .folder, .listed: break
    }
  }

  /// The key that is stated to have signed, and another known one that did; nil for what is none.
  static func signers(
    _ evidence: ReleaseEvidence, _ keys: KeyRing
  ) -> (stated: PublicKey?, other: PublicKey?) {
    let id =
      evidence.release.statement.flatMap { try? ReleaseStatement(parsing: $0) }
      .map { RegistryText($0.keyID) } ?? evidence.release.keyID
    let stated = id.flatMap { keys.key(id: $0) }.flatMap { try? PublicKey($0.publicKey.raw) }
    guard let (message, signature) = signed(evidence.release) else { return (stated, nil) }
    if let stated, Ed25519.verify(signature, over: message, by: stated) { return (stated, nil) }
    for key in keys.keys {
      guard let other = try? PublicKey(key.publicKey.raw), other != stated,
        Ed25519.verify(signature, over: message, by: other)
      else { continue }
      return (stated, other)
    }
    return (stated, nil)
  }

  /// The key as `openssl` reads it.
  static func pem(_ key: PublicKey) -> [UInt8] {
    // SubjectPublicKeyInfo of an Ed25519 key up to its 32 bytes (RFC 8410 section 4).
    let head: [UInt8] = [
      0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00,
    ]
    let text = Base64.text(head + key.bytes)
    return Array("-----BEGIN PUBLIC KEY-----\n\(text)\n-----END PUBLIC KEY-----\n".utf8)
  }

  private static func signed(_ release: Release) -> (message: [UInt8], signature: [UInt8])? {
    guard let statement = release.statement,
      let signature = release.signature.flatMap({ try? Base64.bytes($0.raw) })
    else { return nil }
    return (Array(statement.raw.utf8), signature)
  }

  private mutating func compare(_ bytes: [UInt8], with release: Release) {
    if let size = release.size {
      add(
        "wc", "test $(wc -c < \(EvidencePaths.archive)) -eq \(size)",
        "the archive has the stated length", succeeds: Int64(bytes.count) == size)
    }
    digest(
      EvidencePaths.archive, SHA256Digest(of: bytes), published: release.checksum,
      what: "the archive has the published SHA-256")
  }

  private mutating func compare(_ tree: FolderTree, with release: Release) {
    guard let published = release.checksum.flatMap({ SHA256Digest($0.raw) }) else { return }
    let comparison = DirectoryDigest.compare(tree, with: published)
    let found: SHA256Digest
    switch comparison {
    case .canonical, .reordered: found = published
    case .different(_, let canonical): found = canonical
    case .undetermined: found = DirectoryDigest.canonical(tree)
    }
    digest(
      EvidencePaths.folder, found, published: release.checksum,
      what: "paths and bytes of the folder, in the order in the bundle, have the published SHA-256")
  }

  private mutating func digest(
    _ path: String, _ found: SHA256Digest, published: RegistryText?, what: String
  ) {
    func command(_ digest: SHA256Digest) -> String {
      "echo \"\(digest)  \(path)\" | sha256sum -c -"
    }
    if let stated = published.flatMap({ SHA256Digest($0.raw) }) {
      add("sha256sum", command(stated), what, succeeds: stated == found)
      if stated == found { return }
    }
    add("sha256sum", command(found), "its SHA-256 is the one that souk found", succeeds: true)
  }

  private mutating func verify(
    _ evidence: ReleaseEvidence, _ keys: KeyRing, _ files: Set<String>
  ) {
    guard files.isSuperset(of: [EvidencePaths.statement, EvidencePaths.signature]),
      let (message, signature) = Self.signed(evidence.release)
    else { return }
    // Where R lies outside the prime-order group the tools disagree, which is why souk refuses it.
    if case .outsideGroup = Ed25519.malformation(of: signature) { return }
    let (stated, other) = Self.signers(evidence, keys)
    if let stated, files.contains(EvidencePaths.key) {
      add(
        "openssl", Self.openSSL(EvidencePaths.key),
        "the signature holds over the statement under the stated key",
        succeeds: Ed25519.verify(signature, over: message, by: stated))
    }
    if other != nil, files.contains(EvidencePaths.otherKey) {
      add(
        "openssl", Self.openSSL(EvidencePaths.otherKey),
        "the signature holds under another known key", succeeds: true)
    }
  }

  private static func openSSL(_ key: String) -> String {
    "openssl pkeyutl -verify -pubin -inkey \(key) -rawin -in \(EvidencePaths.statement) "
      + "-sigfile \(EvidencePaths.signature)"
  }

  private mutating func add(
    _ tool: String, _ command: String, _ shows: String, succeeds: Bool
  ) {
    all.append(
      EvidenceCommand(tool: tool, command: command, shows: shows, succeeds: succeeds))
  }
}
