import CSodium

/// SHA-224 over bytes in memory: SHA-256 from another start, cut to 28 bytes (FIPS 180-4, 5.3.2).
enum SHA224 {
  /// The 28 bytes of the digest.
  static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var state = crypto_hash_sha256_state()
    unsafe crypto_hash_sha256_init(&state)
    state.state = (
      0xC105_9ED8, 0x367C_D507, 0x3070_DD17, 0xF70E_5939, 0xFFC0_0B31, 0x6858_1511, 0x64F9_8FA7,
      0xBEFA_4FA4
    )
    unsafe crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
    var digest = [UInt8](repeating: 0, count: crypto_hash_sha256_bytes())
    unsafe crypto_hash_sha256_final(&state, &digest)
    return Array(digest.prefix(28))
  }
}
