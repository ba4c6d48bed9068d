import CSodium

/// SHA-512 over bytes in memory.
enum SHA512 {
  /// The 64 bytes of the digest.
  static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: crypto_hash_sha512_bytes())
    unsafe crypto_hash_sha512(&digest, bytes, UInt64(bytes.count))
    return digest
  }
}
