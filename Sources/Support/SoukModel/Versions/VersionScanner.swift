/// Reads the parts of versions and requirements from left to right and knows where it is.
struct VersionScanner {
  private let text: RegistryText
  private let scalars: [Unicode.Scalar]
  /// How many characters were read.
  private(set) var offset = 0

  /// Begins at the start of a text.
  init(_ text: RegistryText) {
    self.text = text
    scalars = Array(text.raw.unicodeScalars)
  }

  /// Whether everything was read.
  var isAtEnd: Bool { offset >= scalars.count }

  /// The next character; nil at the end.
  var next: Unicode.Scalar? { isAtEnd ? nil : scalars[offset] }

  /// The character behind the next one; nil where there is none.
  var second: Unicode.Scalar? { offset + 1 < scalars.count ? scalars[offset + 1] : nil }

  /// The error that something else belongs here, or at `place`.
  func error(_ expected: String, at place: Int? = nil) -> VersionError {
    VersionError(text: text, offset: place ?? offset, expected: expected)
  }

  /// Reads one character where it is this one.
  ///
  /// - Returns: whether it was.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    offset += 1
    return true
  }

  /// Reads one character that must be this one.
  mutating func skip(_ scalar: Unicode.Scalar, _ expected: String) throws(VersionError) {
    guard take(scalar) else { throw error(expected) }
  }

  /// Reads blanks and tabs, where there are any.
  mutating func skipBlanks() {
    while next == " " || next == "\t" { offset += 1 }
  }

  /// Reads a number without leading zeros that fits 64 bits.
  mutating func number(_ expected: String) throws(VersionError) -> UInt64 {
    let start = offset
    var value: UInt64 = 0
    while let digit = next.flatMap(Self.digit) {
      guard offset == start || value > 0 else {
        throw error("\(expected) without a leading zero", at: start)
      }
      let (product, overflows) = value.multipliedReportingOverflow(by: 10)
      let (sum, carries) = product.addingReportingOverflow(digit)
      guard !overflows, !carries else {
        throw error("\(expected) of 64 bits at the most", at: start)
      }
      value = sum
      offset += 1
    }
    guard offset > start else { throw error(expected) }
    return value
  }

  /// Reads `[-PRERELEASE][+BUILD]`: lists of identifiers, numeric pre-releases without leading zeros.
  mutating func labels() throws(VersionError) -> (prerelease: [String], build: [String]) {
    let prerelease = take("-") ? try identifiers(allowsLeadingZeros: false) : []
    let build = take("+") ? try identifiers(allowsLeadingZeros: true) : []
    return (prerelease, build)
  }

  private mutating func identifiers(allowsLeadingZeros: Bool) throws(VersionError) -> [String] {
    var list: [String] = []
    repeat {
      let start = offset
      var identifier = ""
      while let scalar = next, Self.isIdentifier(scalar) {
        identifier.unicodeScalars.append(scalar)
        offset += 1
      }
      guard !identifier.isEmpty else { throw error("a letter, a digit or “-”") }
      let isNumber = identifier.unicodeScalars.allSatisfy { Self.digit($0) != nil }
      guard
        allowsLeadingZeros || !isNumber || identifier.utf8.count == 1
          || identifier.utf8.first != 0x30
      else { throw error("a number without a leading zero", at: start) }
      list.append(identifier)
    } while take(".")
    return list
  }

  /// The value of an ASCII digit; nil for another character.
  static func digit(_ scalar: Unicode.Scalar) -> UInt64? {
    (0x30...0x39).contains(scalar.value) ? UInt64(scalar.value - 0x30) : nil
  }

  private static func isIdentifier(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
    default: false
    }
  }
}
