import CSodium

/// Questions about 32 bytes as a point of edwards25519, from libsodium's public calls.
enum CurvePoint {
  /// Whether y is below 2^255 - 19 and x is not a negative zero (RFC 8032 section 5.1.3).
  static func isCanonical(_ bytes: [UInt8]) -> Bool {
    guard let low = bytes.first, let high = bytes.last, bytes.count == 32 else { return false }
    let middle = bytes[1..<31]
    if high & 0x7F == 0x7F, low >= 0xED, middle.allSatisfy({ $0 == 0xFF }) { return false }
    guard high & 0x80 != 0 else { return true }
    // x is zero only for y = 1 and y = -1; a sign bit there is a second spelling.
    let isOne = low == 1 && high == 0x80 && middle.allSatisfy { $0 == 0 }
    let isMinusOne = low == 0xEC && high == 0xFF && middle.allSatisfy { $0 == 0xFF }
    return !isOne && !isMinusOne
  }

  /// Whether some x belongs to this y.
  static func isOnCurve(_ bytes: [UInt8]) -> Bool { doubled(bytes) != nil }

  /// Whether eight times the point is the neutral element.
  static func isSmallOrder(_ bytes: [UInt8]) -> Bool {
    guard let two = doubled(bytes), let four = doubled(two), let eight = doubled(four) else {
      return false
    }
    return eight == [1] + [UInt8](repeating: 0, count: 31)
  }

  /// Whether libsodium finds the point in the prime-order group, neutral element excluded.
  static func isPrimeOrder(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == crypto_core_ed25519_bytes() else { return false }
    return unsafe crypto_core_ed25519_is_valid_point(bytes) == 1
  }

  private static func doubled(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count == crypto_core_ed25519_bytes() else { return nil }
    var sum = [UInt8](repeating: 0, count: bytes.count)
    return unsafe crypto_core_ed25519_add(&sum, bytes, bytes) == 0 ? sum : nil
  }
}
