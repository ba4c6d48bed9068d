import CSodium

/// Numbers modulo the order L of the prime-order group, as 32 little-endian bytes.
enum GroupScalar {
  /// L = 2^252 + 27742317777372353535851937790883648493.
  static let order: [UInt8] = [
    0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7, 0xA2, 0xDE, 0xF9, 0xDE, 0x14,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
  ]

  /// Whether a number is below L (RFC 8032 section 5.1.7, step 1).
  static func isReduced(_ scalar: [UInt8]) -> Bool {
    scalar.reversed().lexicographicallyPrecedes(order.reversed())
  }

  /// A number of up to 64 bytes modulo L.
  static func reduced(_ number: [UInt8]) -> [UInt8] {
    let wide = Array(number.prefix(crypto_core_ed25519_nonreducedscalarbytes()))
    let padded =
      wide
      + [UInt8](repeating: 0, count: crypto_core_ed25519_nonreducedscalarbytes() - wide.count)
    var result = [UInt8](repeating: 0, count: crypto_core_ed25519_scalarbytes())
    unsafe crypto_core_ed25519_scalar_reduce(&result, padded)
    return result
  }
}
