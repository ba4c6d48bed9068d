/// 64 bytes of Ed25519 signature without a word beside them.
package struct BareSignature: Hashable, Sendable {
  /// The signature: always 64 bytes.
  package let bytes: [UInt8]
  /// How it was written: raw, hex or base64.
  package let format: SignatureFormat

  /// Takes a signature of 64 bytes, which ``SignatureFile`` has counted.
  init(bytes: [UInt8], format: SignatureFormat) {
    self.bytes = bytes
    self.format = format
  }

  /// Signs content as it is (`openssl pkeyutl -sign -rawin`).
  package init(signing content: [UInt8], with key: SigningKey) {
    self.init(bytes: key.signature(over: content), format: .raw)
  }

  /// The file in one of the three ways; text has a final newline.
  package func written(as format: SignatureFormat) -> [UInt8] {
    switch format {
    case .hex: Array((Hexadecimal.text(bytes) + "\n").utf8)
    case .base64: Base64.encoded(bytes) + [0x0A]
    case .raw, .minisign, .sshsig, .signify: bytes
    }
  }
}
