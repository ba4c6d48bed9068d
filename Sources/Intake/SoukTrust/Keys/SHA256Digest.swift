import CSodium

/// The SHA-256 of some bytes: always 32 bytes.
package struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
  /// The 32 bytes.
  package let bytes: [UInt8]

  /// Hashes `content`; linear in its length.
  package init(of content: [UInt8]) {
    var hasher = SHA256Hasher()
    hasher.update(content)
    self = hasher.finish()
  }

  /// Takes 32 bytes as a digest; nil for any other count.
  package init?(bytes: [UInt8]) {
    guard bytes.count == crypto_hash_sha256_bytes() else { return nil }
    self.bytes = bytes
  }

  /// Takes 64 hexadecimal digits of either case; nil for any other text.
  package init?(_ text: String) {
    guard let bytes = Hexadecimal.bytes(text) else { return nil }
    self.init(bytes: bytes)
  }

  /// For the hasher, which makes nothing but 32 bytes.
  init(unchecked bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// 64 lower-case hexadecimal digits.
  package var description: String { Hexadecimal.text(bytes) }
}
