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
    cleared(bytes) == neutral
  }

  /// The order of a point of small order: 1, 2, 4 or 8; nil for every other point.
  static func smallOrder(of bytes: [UInt8]) -> Int? {
    var point: [UInt8]? = bytes
    for order in [1, 2, 4, 8] {
      if point == neutral { return order }
      point = point.flatMap(doubled)
    }
    return nil
  }

  /// The neutral element: y is 1.
  static let neutral: [UInt8] = [1] + [UInt8](repeating: 0, count: 31)

  /// The sum of two points; nil where one is none.
  static func sum(_ left: [UInt8], _ right: [UInt8]) -> [UInt8]? {
    guard left.count == crypto_core_ed25519_bytes(), right.count == left.count else { return nil }
    var sum = [UInt8](repeating: 0, count: left.count)
    return unsafe crypto_core_ed25519_add(&sum, left, right) == 0 ? sum : nil
  }

  /// The difference of two points; nil where one is none.
  static func difference(_ left: [UInt8], _ right: [UInt8]) -> [UInt8]? {
    guard left.count == crypto_core_ed25519_bytes(), right.count == left.count else { return nil }
    var result = [UInt8](repeating: 0, count: left.count)
    return unsafe crypto_core_ed25519_sub(&result, left, right) == 0 ? result : nil
  }

  /// A multiple of any point of the curve, by doubling and adding; nil where it is no point.
  ///
  /// Not in constant time: for public values only. About 300 additions, some milliseconds; libsodium's
  /// own multiplication refuses points outside the prime-order group.
  static func product(_ scalar: [UInt8], _ point: [UInt8]) -> [UInt8]? {
    guard isOnCurve(point) else { return nil }
    var result = neutral
    for byte in scalar.reversed() {
      for bit in (0..<8).reversed() {
        guard let twice = doubled(result) else { return nil }
        result = twice
        guard byte >> UInt8(bit) & 1 == 1 else { continue }
        guard let more = sum(result, point) else { return nil }
        result = more
      }
    }
    return result
  }

  /// A multiple of the base point B; the neutral element for a multiple of L.
  ///
  /// The scalar must be below L.
  static func baseMultiple(_ scalar: [UInt8]) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: crypto_core_ed25519_bytes())
    // libsodium refuses to answer where the result is the neutral element.
    return unsafe crypto_scalarmult_ed25519_base_noclamp(&result, scalar) == 0 ? result : neutral
  }

  /// A multiple of a point of the prime-order group, with libsodium's own multiplication.
  ///
  /// The scalar must be below L.
  static func primeOrderMultiple(_ scalar: [UInt8], _ point: [UInt8]) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: crypto_core_ed25519_bytes())
    return unsafe crypto_scalarmult_ed25519_noclamp(&result, scalar, point) == 0 ? result : neutral
  }

  /// Eight times a point, which removes what lies outside the prime-order group.
  static func cleared(_ bytes: [UInt8]) -> [UInt8]? {
    doubled(bytes).flatMap(doubled).flatMap(doubled)
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
