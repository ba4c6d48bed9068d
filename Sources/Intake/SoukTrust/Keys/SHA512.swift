import CSodium

/// SHA-512 over bytes in memory.
enum SHA512 {
  /// The 64 bytes of the digest.
  static func digest(_ bytes: [UInt8]) -> [UInt8] { digest(parts: [bytes]) }

  /// The digest of parts one after the other, without joining them.
  static func digest(parts: [[UInt8]]) -> [UInt8] {
    var state = crypto_hash_sha512_state()
    unsafe crypto_hash_sha512_init(&state)
    for part in parts {
      unsafe crypto_hash_sha512_update(&state, part, UInt64(part.count))
    }
    var digest = [UInt8](repeating: 0, count: crypto_hash_sha512_bytes())
    unsafe crypto_hash_sha512_final(&state, &digest)
    return digest
  }
}
