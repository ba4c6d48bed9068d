/// Numbers, texts and language tags.
extension QueryLexer {
  /// A number without its sign; one begins here.
  mutating func number() -> Token.Kind {
    let start = offset
    skipDigits()
    var hasDot = false
    if byte() == UInt8(ascii: ".") {
      // A dot without a digit after it ends the triple, unless an exponent follows.
      if let next = byte(1), (0x30...0x39).contains(next) || exponentLength(from: 1) != nil {
        hasDot = true
        offset += 1
        skipDigits()
      }
    }
    if let length = exponentLength(from: 0) {
      offset += length
      return .double(written(from: start))
    }
    return hasDot ? .decimal(written(from: start)) : .integer(written(from: start))
  }

  /// A language tag; the sign stands here.
  mutating func language() throws(QuerySyntaxError) -> Token.Kind {
    let start = offset
    offset += 1
    var isFirst = true
    while true {
      let part = offset
      while let byte = byte(), isLetter(byte) || (!isFirst && (0x30...0x39).contains(byte)) {
        offset += 1
      }
      guard offset > part else {
        throw error(at: start, expected: "a language tag such as @en", found: "@")
      }
      isFirst = false
      guard byte() == UInt8(ascii: "-"), let next = byte(1),
        isLetter(next) || (0x30...0x39).contains(next)
      else { break }
      offset += 1
    }
    return .language(written(from: start + 1))
  }

  /// A text; its quote stands here.
  mutating func string(quote: UInt8) throws(QuerySyntaxError) -> Token.Kind {
    let start = offset
    let isLong = byte(1) == quote && byte(2) == quote
    offset += isLong ? 3 : 1
    var bytes: [UInt8] = []
    while let byte = byte() {
      switch byte {
      case quote:
        if !isLong {
          offset += 1
          return .string(String(decoding: bytes, as: UTF8.self))
        }
        if self.byte(1) == quote, self.byte(2) == quote {
          offset += 3
          return .string(String(decoding: bytes, as: UTF8.self))
        }
        bytes.append(byte)
        offset += 1
      case UInt8(ascii: "\\"):
        bytes.append(try escape())
      case 0x0a, 0x0d:
        guard isLong else { throw unclosed(start) }
        bytes.append(byte)
        offset += 1
      default:
        bytes.append(byte)
        offset += 1
      }
    }
    throw unclosed(start)
  }

  private func unclosed(_ start: Int) -> QuerySyntaxError {
    error(
      at: start, expected: "a text with its closing quote", found: "a text without one",
      hint: .unclosedText)
  }

  private mutating func escape() throws(QuerySyntaxError) -> UInt8 {
    let escapes: [UInt8: UInt8] = [
      UInt8(ascii: "t"): 0x09, UInt8(ascii: "b"): 0x08, UInt8(ascii: "n"): 0x0a,
      UInt8(ascii: "r"): 0x0d, UInt8(ascii: "f"): 0x0c, UInt8(ascii: "\\"): 0x5c,
      UInt8(ascii: "\""): 0x22, UInt8(ascii: "'"): 0x27,
    ]
    guard let next = byte(1), let meant = escapes[next] else {
      throw error(
        at: offset, expected: "one of \\t \\b \\n \\r \\f \\\\ \\\" \\' after a backslash",
        found: byte(1).map { "\\\(Character(Unicode.Scalar($0)))" } ?? "the end of the query")
    }
    offset += 2
    return meant
  }

  private mutating func skipDigits() {
    while let byte = byte(), (0x30...0x39).contains(byte) { offset += 1 }
  }

  private func exponentLength(from ahead: Int) -> Int? {
    guard let mark = byte(ahead), mark | 0x20 == UInt8(ascii: "e") else { return nil }
    var length = 1
    if let sign = byte(ahead + 1), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      length += 1
    }
    let first = length
    while let digit = byte(ahead + length), (0x30...0x39).contains(digit) { length += 1 }
    return length > first ? length : nil
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }

  /// The bytes from a place up to here.
  func written(from start: Int) -> String {
    String(decoding: text.bytes[start..<offset], as: UTF8.self)
  }
}
