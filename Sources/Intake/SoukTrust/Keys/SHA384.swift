import CSodium

/// SHA-384 over bytes in memory: SHA-512 from another start, cut to 48 bytes (FIPS 180-4, 5.3.4).
enum SHA384 {
  /// The 48 bytes of the digest.
  static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var state = crypto_hash_sha512_state()
    unsafe crypto_hash_sha512_init(&state)
    state.state = (
      0xCBBB_9D5D_C105_9ED8, 0x629A_292A_367C_D507, 0x9159_015A_3070_DD17, 0x152F_ECD8_F70E_5939,
      0x6733_2667_FFC0_0B31, 0x8EB4_4A87_6858_1511, 0xDB0C_2E0D_64F9_8FA7, 0x47B5_481D_BEFA_4FA4
    )
    unsafe crypto_hash_sha512_update(&state, bytes, UInt64(bytes.count))
    var digest = [UInt8](repeating: 0, count: crypto_hash_sha512_bytes())
    unsafe crypto_hash_sha512_final(&state, &digest)
    return Array(digest.prefix(48))
  }
}
