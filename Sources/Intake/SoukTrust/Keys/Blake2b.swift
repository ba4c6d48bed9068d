import CSodium

/// BLAKE2b over bytes in memory, without a key.
package enum Blake2b {
  /// A digest of `count` bytes, 16 to 64; minisign uses 32 and 64.
  package static func digest(_ bytes: [UInt8], count: Int) -> [UInt8] {
    let length = min(max(count, crypto_generichash_bytes_min()), crypto_generichash_bytes_max())
    var digest = [UInt8](repeating: 0, count: length)
    unsafe crypto_generichash(&digest, length, bytes, UInt64(bytes.count), nil, 0)
    return digest
  }
}
