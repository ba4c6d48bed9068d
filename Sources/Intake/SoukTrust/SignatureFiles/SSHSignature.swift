package import SoukModel

/// A signature of OpenSSH's `ssh-keygen -Y sign` (PROTOCOL.sshsig).
package struct SSHSignature: Hashable, Sendable {
  /// What the blob, and what is signed, begins with.
  static let magic = Array("SSHSIG".utf8)
  /// The key kind that souk verifies.
  static let algorithm = Array("ssh-ed25519".utf8)
  /// The armor's label.
  static let label = "SSH SIGNATURE"

  /// The signature, 64 bytes.
  package let bytes: [UInt8]
  /// The signer's key as the file states it, 32 bytes; whether it is a good point was not looked at.
  package let publicKey: [UInt8]
  /// What the signature is for: not empty.
  package let namespace: [UInt8]
  /// Bytes for later versions of the format; they are signed.
  package let reserved: [UInt8]
  /// What the message was hashed with.
  package let hash: SSHHash

  /// How content becomes what was signed.
  package var form: SignedForm {
    .ssh(namespace: namespace, reserved: reserved, hash: hash)
  }

  /// The namespace as text, which a hostile file may have filled.
  package var namespaceText: RegistryText {
    RegistryText(String(decoding: namespace, as: UTF8.self))
  }

  /// Reads the bytes inside the armor.
  ///
  /// - Throws: a ``Finding`` S02, S03, S04, S12, S13 or K16.
  static func read(_ blob: [UInt8]) throws(Finding) -> SSHSignature {
    var reader = ByteReader(blob)
    guard reader.take(magic.count) == magic else {
      throw Finding(
        .notASignature, "The block says SSH SIGNATURE and does not begin as one.",
        expected: "SSHSIG", found: Hexadecimal.text(blob.prefix(6)), facts: ["offset": 0])
    }
    guard let version = reader.number() else { throw cut(reader) }
    guard version == 1 else {
      throw Finding(
        .formatTooNew, "The signature is of SSHSIG version \(version).", expected: "version 1",
        found: "version \(version)", facts: ["version": .int(Int64(version))])
    }
    guard let keyBlob = reader.string(), let namespace = reader.string(),
      let reserved = reader.string(), let hashName = reader.string(),
      let signatureBlob = reader.string()
    else { throw cut(reader) }
    guard reader.left == 0 else { throw trailing(reader.left, at: reader.position) }
    guard !namespace.isEmpty else {
      throw Finding(
        .wrongNamespace, "The signature names no purpose: its namespace is empty.",
        expected: "a namespace", found: "0 bytes")
    }
    guard let hash = SSHHash(rawValue: String(decoding: hashName, as: UTF8.self)) else {
      let name = RegistryText(String(decoding: hashName, as: UTF8.self)).escapedPrefix(40)
      throw Finding(
        .formatTooNew, "The message was hashed with \(name), which SSHSIG version 1 does not have.",
        expected: "sha256 or sha512", found: name, facts: ["hash": .text(name)])
    }
    return SSHSignature(
      bytes: try field(signatureBlob, "signature", count: 64),
      publicKey: try field(keyBlob, "key", count: 32), namespace: namespace, reserved: reserved,
      hash: hash)
  }

  /// Two counted strings: the algorithm's name, and as many bytes as Ed25519 has there.
  private static func field(
    _ blob: [UInt8], _ what: String, count: Int
  ) throws(Finding) -> [UInt8] {
    var reader = ByteReader(blob)
    guard let name = reader.string() else { throw cut(reader) }
    guard name == algorithm else {
      let kind = RegistryText(String(decoding: name, as: UTF8.self)).escapedPrefix(60)
      throw Finding(
        .unsupportedKeyKind, "The \(what) in the file is of kind \(kind).",
        expected: "ssh-ed25519", found: kind, facts: ["kind": .text(kind)])
    }
    guard let content = reader.string() else { throw cut(reader) }
    guard content.count == count else {
      throw Finding(
        .signatureWrongLength, "The \(what) in the file is \(content.count) bytes long.",
        expected: "\(count) bytes", found: "\(content.count) bytes",
        facts: ["len": .int(content.count)])
    }
    guard reader.left == 0 else { throw trailing(reader.left, at: reader.position) }
    return content
  }

  private static func cut(_ reader: ByteReader) -> Finding {
    Finding(
      .signatureTextDamaged, "The SSH signature is cut short at byte \(reader.position).",
      expected: "a counted string", found: "\(reader.left) bytes",
      facts: ["offset": .int(reader.position), "have": .int(reader.left)])
  }

  private static func trailing(_ count: Int, at offset: Int) -> Finding {
    Finding(
      .signatureTextDamaged, "\(count) bytes follow where the SSH signature should end.",
      expected: "nothing", found: "\(count) bytes",
      facts: ["offset": .int(offset), "extra": .int(count)])
  }
}
