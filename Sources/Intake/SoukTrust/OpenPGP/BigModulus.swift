/// An odd modulus of many bits, for powers of public numbers: nothing here is secret, so that
/// nothing takes care of timing.
///
/// Numbers are limbs of 64 bits, the lowest first. Montgomery's form: x is kept as x·R mod n with
/// R = 2^(64·limbs).
struct BigModulus: Hashable, Sendable {
  /// How many bits the modulus has.
  let bitCount: Int
  private let limbs: [UInt64]
  /// −n⁻¹ mod 2^64.
  private let inverse: UInt64
  /// R² mod n.
  private let square: [UInt64]

  /// Takes the modulus from bytes, the highest first; nil where it is even or of less than 64 bits.
  init?(_ bytes: [UInt8]) {
    let trimmed = Array(bytes.drop { $0 == 0 })
    guard trimmed.count > 8, let top = trimmed.first, let last = trimmed.last, last & 1 == 1 else {
      return nil
    }
    bitCount = trimmed.count * 8 - top.leadingZeroBitCount
    limbs = Self.limbs(of: trimmed, count: (trimmed.count + 7) / 8)
    // Newton: each round doubles the number of right bits.
    var guess = limbs[0]
    for _ in 0..<6 { guess = guess &* (2 &- limbs[0] &* guess) }
    inverse = 0 &- guess
    // 2^(bits−1) is below n; doubling it up to 2·R and squaring gives R².
    var value = [UInt64](repeating: 0, count: limbs.count)
    value[(bitCount - 1) / 64] = 1 << UInt64((bitCount - 1) % 64)
    let width = limbs.count * 64
    for _ in 0..<(width - bitCount + 2) { Self.double(&value, limbs) }
    // `value` is 2·R; k squarings give 2^(2^k)·R, and the exponent is built bit by bit.
    var power = value
    let bits = Int.bitWidth - width.leadingZeroBitCount
    for bit in stride(from: bits - 2, through: 0, by: -1) {
      power = Self.product(power, power, limbs, inverse)
      if width >> bit & 1 == 1 { Self.double(&power, limbs) }
    }
    square = power
  }

  /// How many bytes the modulus has.
  var byteCount: Int { (bitCount + 7) / 8 }

  /// `base` to the power of 65537 = 2^16 + 1, as ``byteCount`` bytes; nil where the base is not
  /// below the modulus.
  ///
  /// 16 squarings and two more products.
  func power65537(_ base: [UInt8]) -> [UInt8]? {
    let trimmed = Array(base.drop { $0 == 0 })
    guard trimmed.count <= limbs.count * 8 else { return nil }
    let number = Self.limbs(of: trimmed, count: limbs.count)
    guard Self.isLess(number, limbs) else { return nil }
    let first = Self.product(number, square, limbs, inverse)
    var power = first
    for _ in 0..<16 { power = Self.product(power, power, limbs, inverse) }
    // One factor outside Montgomery's form takes the result out of it.
    power = Self.product(power, number, limbs, inverse)
    return bytes(power)
  }

  private func bytes(_ number: [UInt64]) -> [UInt8] {
    let all = number.reversed().flatMap { limb in
      (0..<8).map { UInt8(truncatingIfNeeded: limb >> UInt64(56 - 8 * $0)) }
    }
    return Array(all.suffix(byteCount))
  }

  private static func limbs(of bytes: [UInt8], count: Int) -> [UInt64] {
    var limbs = [UInt64](repeating: 0, count: count)
    for (place, byte) in bytes.reversed().enumerated() {
      limbs[place / 8] |= UInt64(byte) << UInt64(place % 8 * 8)
    }
    return limbs
  }

  private static func isLess(_ left: [UInt64], _ right: [UInt64]) -> Bool {
    for (a, b) in zip(left.reversed(), right.reversed()) where a != b { return a < b }
    return false
  }

  /// Twice a number below n, below n again.
  private static func double(_ number: inout [UInt64], _ modulus: [UInt64]) {
    var carry: UInt64 = 0
    for place in number.indices {
      let high = number[place] >> 63
      number[place] = number[place] << 1 | carry
      carry = high
    }
    if carry == 1 || !isLess(number, modulus) { subtract(modulus, from: &number) }
  }

  private static func subtract(_ modulus: [UInt64], from number: inout [UInt64]) {
    var borrow = false
    for (place, limb) in modulus.enumerated() {
      let first = number[place].subtractingReportingOverflow(limb)
      let second = first.partialValue.subtractingReportingOverflow(borrow ? 1 : 0)
      number[place] = second.partialValue
      borrow = first.overflow || second.overflow
    }
  }

  /// a·b·R⁻¹ mod n, limb by limb (Koç, Acar and Kaliski's CIOS).
  private static func product(
    _ a: [UInt64], _ b: [UInt64], _ modulus: [UInt64], _ inverse: UInt64
  ) -> [UInt64] {
    let count = modulus.count
    var sum = [UInt64](repeating: 0, count: count + 2)
    for factor in b {
      var carry: UInt64 = 0
      for place in 0..<count { carry = add(a[place], factor, carry, to: &sum[place]) }
      let top = sum[count].addingReportingOverflow(carry)
      sum[count] = top.partialValue
      sum[count + 1] = top.overflow ? 1 : 0
      let quotient = sum[0] &* inverse
      carry = 0
      for place in 0..<count { carry = add(modulus[place], quotient, carry, to: &sum[place]) }
      let last = sum[count].addingReportingOverflow(carry)
      // The lowest limb is zero now: everything moves down by one.
      for place in 1..<count { sum[place - 1] = sum[place] }
      sum[count - 1] = last.partialValue
      sum[count] = sum[count + 1] &+ (last.overflow ? 1 : 0)
    }
    var result = Array(sum.prefix(count))
    if sum[count] != 0 || !isLess(result, modulus) { subtract(modulus, from: &result) }
    return result
  }

  /// Adds a·b + carry to a limb and returns what does not fit.
  @inline(__always)
  private static func add(
    _ a: UInt64, _ b: UInt64, _ carry: UInt64, to limb: inout UInt64
  ) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    let first = low.addingReportingOverflow(carry)
    let second = first.partialValue.addingReportingOverflow(limb)
    limb = second.partialValue
    return high &+ (first.overflow ? 1 : 0) &+ (second.overflow ? 1 : 0)
  }
}
