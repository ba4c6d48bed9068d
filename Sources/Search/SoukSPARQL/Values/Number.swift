import SoukRDF

/// A number of one of XSD's four kinds, to which all numeric datatypes are promoted.
///
/// [SPARQL 1.1 Query, clause 17.1](https://www.w3.org/TR/sparql11-query/#operandDataTypes).
enum Number {
  /// A whole number, of at most 38 digits.
  case integer(Int128)
  /// A decimal fraction.
  case decimal(DecimalNumber)
  /// A number of 32 bits.
  case float(Float)
  /// A number of 64 bits.
  case double(Double)

  /// The number of a literal, or nil when it is none or its text is not its datatype's.
  init?(_ literal: Literal) {
    guard let datatype = NumericDatatype(literal.datatype) else { return nil }
    self.init(Self.trimmed(literal.lexicalForm), as: datatype)
  }

  /// The number of a text without space around it, or nil when it is not of the datatype.
  init?(_ text: Substring, as datatype: NumericDatatype) {
    switch datatype {
    case .decimal:
      guard let value = DecimalNumber(text) else { return nil }
      self = .decimal(value)
    case .double:
      guard let value = Self.double(text) else { return nil }
      self = .double(value)
    case .float:
      guard let value = Self.double(text) else { return nil }
      self = .float(Float(text) ?? Float(value))
    case .integer(let range):
      guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2b || $0 == 0x2d }),
        let value = Int128(text), range?.contains(value) ?? true
      else { return nil }
      self = .integer(value)
    }
  }

  private static func double(_ text: Substring) -> Double? {
    switch text {
    case "INF", "+INF": return .infinity
    case "-INF": return -.infinity
    case "NaN": return .nan
    default:
      let isPlain = text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte)
      }
      return isPlain ? Double(text) : nil
    }
  }

  /// A text without white space around it, as XSD reads numbers, dates and booleans.
  static func trimmed(_ text: String) -> Substring {
    let space: (Character) -> Bool = { [" ", "\t", "\n", "\r", "\r\n"].contains($0) }
    guard text.first.map(space) == true || text.last.map(space) == true else { return text[...] }
    var rest = text[...]
    while let first = rest.first, space(first) { rest.removeFirst() }
    while let last = rest.last, space(last) { rest.removeLast() }
    return rest
  }

  /// The value as a double.
  var double: Double {
    switch self {
    case .integer(let value): Double(value)
    case .decimal(let value): value.double
    case .float(let value): Double(value)
    case .double(let value): value
    }
  }

  /// The value as a decimal fraction, or nil when there is none.
  var decimal: DecimalNumber? {
    switch self {
    case .integer(let value): DecimalNumber(value)
    case .decimal(let value): value
    case .float(let value): DecimalNumber(Double(value))
    case .double(let value): DecimalNumber(value)
    }
  }

  /// Whether the value is neither zero nor NaN.
  var isTruthy: Bool {
    switch self {
    case .integer(let value): value != 0
    case .decimal(let value): !value.isZero
    case .float(let value): value != 0 && !value.isNaN
    case .double(let value): value != 0 && !value.isNaN
    }
  }

  /// The literal in its usual form.
  var literal: Literal {
    switch self {
    case .integer(let value): Literal(String(value), datatype: XSD.integer)
    case .decimal(let value): Literal(value.description, datatype: XSD.decimal)
    case .float(let value): Literal(Self.text(value), datatype: XSD.float)
    case .double(let value): Literal(Self.text(value), datatype: XSD.double)
    }
  }

  /// The text that XPath gives a number ([XPath and XQuery Functions 3.1, clause 19.1.2](https://www.w3.org/TR/xpath-functions-31/#casting-to-string)):
  /// plain digits from a millionth to a million, else one digit before the point, `E` and the exponent.
  private static func text<Value: BinaryFloatingPoint & LosslessStringConvertible>(
    _ value: Value
  ) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-INF" : "INF" }
    if value.isZero { return value.sign == .minus ? "-0" : "0" }
    let parts = value.magnitude.description.split(separator: "e")
    let halves = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let whole = halves[0]
    var digits = String(whole) + (halves.count > 1 ? String(halves[1]) : "")
    var exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) + whole.count - 1
    while digits.first == "0", digits.count > 1 {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.last == "0", digits.count > 1 { digits.removeLast() }
    let sign = value < 0 ? "-" : ""
    guard value.magnitude >= 0.000_001, value.magnitude < 1_000_000 else {
      let rest = digits.dropFirst()
      return "\(sign)\(digits.prefix(1)).\(rest.isEmpty ? "0" : rest)E\(exponent)"
    }
    if exponent < 0 {
      return "\(sign)0." + String(repeating: "0", count: -exponent - 1) + digits
    }
    guard digits.count > exponent + 1 else {
      return sign + digits + String(repeating: "0", count: exponent + 1 - digits.count)
    }
    return "\(sign)\(digits.prefix(exponent + 1)).\(digits.dropFirst(exponent + 1))"
  }
}
