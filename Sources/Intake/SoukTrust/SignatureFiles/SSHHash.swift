import SoukModel

/// The digest that OpenSSH signs in place of a message.
package enum SSHHash: String, CaseIterable, Hashable, Sendable {
  /// SHA-256.
  case sha256
  /// SHA-512, which `ssh-keygen` uses unless it is told otherwise.
  case sha512

  /// The digest of a message.
  func digest(_ message: [UInt8]) -> [UInt8] {
    switch self {
    case .sha256: SHA256Digest(of: message).bytes
    case .sha512: SHA512.digest(message)
    }
  }
}
