/// How content becomes the bytes that Ed25519 signs.
package enum SignedForm: Hashable, Sendable {
  /// The content itself: raw signatures, signify, minisign's old mode `Ed`.
  case plain
  /// Its BLAKE2b digest of 64 bytes: minisign's mode `ED`. This is not Ed25519ph.
  case blake2b
  /// OpenSSH's frame around a digest of it (PROTOCOL.sshsig).
  case ssh(namespace: [UInt8], reserved: [UInt8], hash: SSHHash)

  /// The bytes that are signed; linear in the content.
  func message(of content: [UInt8]) -> [UInt8] {
    switch self {
    case .plain: content
    case .blake2b: Blake2b.digest(content, count: 64)
    case .ssh(let namespace, let reserved, let hash):
      SSHSignature.magic + WireString.bytes(namespace) + WireString.bytes(reserved)
        + WireString.bytes(Array(hash.rawValue.utf8)) + WireString.bytes(hash.digest(content))
    }
  }

  /// The form in words, as facts and sentences name it.
  package var words: String {
    switch self {
    case .plain: "pure Ed25519"
    case .blake2b: "BLAKE2b-512 (minisign ED)"
    case .ssh(_, _, let hash): "SSHSIG with \(hash.rawValue)"
    }
  }
}
