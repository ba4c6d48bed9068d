/// A decimal fraction: a whole number of up to 38 digits, and where its point is.
///
/// `xsd:decimal` ([XSD 1.1 part 2, clause 3.3.3](https://www.w3.org/TR/xmlschema11-2/#decimal)) asks
/// for 18 digits at least. What does not fit is an error of the expression, never a wrong number.
struct DecimalNumber: Hashable {
  /// All digits as a whole number.
  let digits: Int128
  /// How many of the digits stand after the point.
  let scale: Int

  /// How many digits a quotient gets after its point.
  private static let quotientScale = 18

  /// A number without superfluous zeros.
  init(digits: Int128, scale: Int) {
    var digits = digits
    var scale = scale
    while scale > 0, digits % 10 == 0 {
      digits /= 10
      scale -= 1
    }
    self.digits = digits
    self.scale = scale
  }

  /// A whole number.
  init(_ integer: Int128) { self.init(digits: integer, scale: 0) }

  /// The number of a lexical form, or nil when it is none or has too many digits.
  init?(_ text: some StringProtocol) {
    var digits: Int128 = 0
    var scale = 0
    var hasDigits = false
    var hasPoint = false
    var isNegative = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case 0x30...0x39:
        let (shifted, overflow) = digits.multipliedReportingOverflow(by: 10)
        let (next, more) = shifted.addingReportingOverflow(Int128(byte - 0x30))
        guard !overflow, !more else { return nil }
        digits = next
        hasDigits = true
        if hasPoint { scale += 1 }
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: "+") where index == 0: break
      default: return nil
      }
    }
    guard hasDigits else { return nil }
    self.init(digits: isNegative ? -digits : digits, scale: scale)
  }

  /// The nearest number of a double, or nil for what is no number or too great.
  init?(_ double: Double) {
    guard double.isFinite, abs(double) < 1e30 else { return nil }
    let whole = double.rounded(.towardZero)
    guard double != whole else {
      self.init(Int128(whole))
      return
    }
    // The shortest decimal that reads back as the same double.
    let text = "\(double)"
    let parts = text.split(separator: "e")
    guard let mantissa = DecimalNumber(parts[0]) else { return nil }
    guard parts.count == 2 else {
      self = mantissa
      return
    }
    guard let exponent = Int(parts[1]), exponent < 0, mantissa.scale - exponent <= 36 else {
      return nil
    }
    self.init(digits: mantissa.digits, scale: mantissa.scale - exponent)
  }

  /// Whether the number is zero.
  var isZero: Bool { digits == 0 }

  /// The nearest double.
  var double: Double { Double("\(digits)e-\(scale)") ?? .nan }

  /// The sum, or nil when it does not fit.
  func adding(_ other: DecimalNumber) -> DecimalNumber? {
    guard let (left, right, scale) = aligned(other) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : DecimalNumber(digits: sum, scale: scale)
  }

  /// The number with the other sign.
  var negated: DecimalNumber { DecimalNumber(digits: 0 &- digits, scale: scale) }

  /// The product, or nil when it does not fit.
  func multiplied(by other: DecimalNumber) -> DecimalNumber? {
    let (product, overflow) = digits.multipliedReportingOverflow(by: other.digits)
    return overflow ? nil : DecimalNumber(digits: product, scale: scale + other.scale)
  }

  /// The quotient to 18 places, or nil when it does not fit or the divisor is zero.
  func divided(by other: DecimalNumber) -> DecimalNumber? {
    guard other.digits != 0 else { return nil }
    let wanted = Self.quotientScale + other.scale - scale
    var dividend = digits
    var divisor = other.digits
    guard let power = Self.power(abs(wanted)) else { return nil }
    let (scaled, overflow) =
      wanted >= 0
      ? dividend.multipliedReportingOverflow(by: power)
      : divisor.multipliedReportingOverflow(by: power)
    guard !overflow else { return nil }
    if wanted >= 0 { dividend = scaled } else { divisor = scaled }
    return DecimalNumber(digits: dividend / divisor, scale: Self.quotientScale)
  }

  /// The whole number by the given rule.
  func rounded(_ rule: FloatingPointRoundingRule) -> DecimalNumber {
    guard scale > 0, let power = Self.power(scale) else { return self }
    let (quotient, rest) = digits.quotientAndRemainder(dividingBy: power)
    switch rule {
    case .up: return DecimalNumber(rest > 0 ? quotient + 1 : quotient)
    case .down: return DecimalNumber(rest < 0 ? quotient - 1 : quotient)
    case .towardZero: return DecimalNumber(quotient)
    default:
      // XPath rounds a half up, also below zero.
      let twice = rest * 2
      if twice >= power { return DecimalNumber(quotient + 1) }
      if twice < -power { return DecimalNumber(quotient - 1) }
      return DecimalNumber(quotient)
    }
  }

  private static func power(_ exponent: Int) -> Int128? {
    guard exponent <= 38 else { return nil }
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  private func aligned(_ other: DecimalNumber) -> (Int128, Int128, Int)? {
    let common = max(scale, other.scale)
    guard let mine = Self.power(common - scale), let its = Self.power(common - other.scale) else {
      return nil
    }
    let (left, overflow) = digits.multipliedReportingOverflow(by: mine)
    let (right, more) = other.digits.multipliedReportingOverflow(by: its)
    return overflow || more ? nil : (left, right, common)
  }

  /// Whether this one is smaller.
  func precedes(_ other: DecimalNumber) -> Bool {
    guard let (left, right, _) = aligned(other) else { return double < other.double }
    return left < right
  }
}

extension DecimalNumber: CustomStringConvertible {
  /// The canonical form of XSD 1.1: without a point for whole numbers.
  var description: String {
    let magnitude = String(digits.magnitude)
    let sign = digits < 0 ? "-" : ""
    guard scale > 0 else { return sign + magnitude }
    let padded = String(repeating: "0", count: max(0, scale + 1 - magnitude.count)) + magnitude
    return "\(sign)\(padded.dropLast(scale)).\(padded.suffix(scale))"
  }
}
