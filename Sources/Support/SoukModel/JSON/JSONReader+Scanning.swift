extension JSONReader {
  /// Moves past white space.
  package mutating func skipSpace(in bytes: borrowing Span<UInt8>) {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  mutating func open(
    _ bracket: UInt8, _ words: String, in bytes: borrowing Span<UInt8>
  ) throws(JSONError) {
    skipSpace(in: bytes)
    guard position < bytes.count, bytes[position] == bracket else {
      throw unexpected(words, in: bytes)
    }
    depth += 1
    guard depth <= options.depthLimit else {
      throw JSONError(
        "more than \(options.depthLimit) arrays and objects inside one another", at: position,
        in: bytes)
    }
    position += 1
  }

  /// Moves past the separator to the next item, or past the closing bracket.
  mutating func closes(
    with bracket: UInt8, first: Bool, in bytes: borrowing Span<UInt8>
  ) throws(JSONError) -> Bool {
    skipSpace(in: bytes)
    guard position < bytes.count else {
      throw JSONError("the text ends inside an array or object", at: position, in: bytes)
    }
    if bytes[position] == bracket {
      position += 1
      return true
    }
    if first { return false }
    guard bytes[position] == 0x2C else { throw unexpected("a comma or the end", in: bytes) }
    position += 1
    skipSpace(in: bytes)
    return false
  }

  mutating func literal(
    _ word: StaticString, _ value: JSONValue, in bytes: borrowing Span<UInt8>
  ) throws(JSONError) -> JSONValue {
    var index = position
    for byte in "\(word)".utf8 {
      guard index < bytes.count, bytes[index] == byte else {
        throw unexpected("a value", in: bytes)
      }
      index += 1
    }
    position = index
    return value
  }

  /// RFC 8259 §6: minus, digits without a leading zero, fraction, exponent.
  mutating func number(in bytes: borrowing Span<UInt8>) throws(JSONError) -> JSONNumber {
    let start = position
    if bytes[position] == 0x2D { position += 1 }
    let whole = position
    try digits(in: bytes)
    if bytes[whole] == 0x30, position - whole > 1 {
      throw JSONError("a number may not begin with a zero", at: whole, in: bytes)
    }
    if position < bytes.count, bytes[position] == 0x2E {
      position += 1
      try digits(in: bytes)
    }
    if position < bytes.count, bytes[position] | 0x20 == 0x65 {
      position += 1
      if position < bytes.count, bytes[position] == 0x2B || bytes[position] == 0x2D {
        position += 1
      }
      try digits(in: bytes)
    }
    return JSONNumber(checked: text(start..<position, of: bytes) ?? "0")
  }

  private mutating func digits(in bytes: borrowing Span<UInt8>) throws(JSONError) {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    if position == start { throw unexpected("a digit", in: bytes) }
  }

  func unexpected(_ expected: String, in bytes: borrowing Span<UInt8>) -> JSONError {
    guard position < bytes.count else {
      return JSONError("the text ends where \(expected) should be", at: position, in: bytes)
    }
    let byte = bytes[position]
    let found =
      (0x21...0x7E).contains(byte)
      ? "'\(Character(Unicode.Scalar(byte)))'"
      : "the byte 0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    return JSONError("expected \(expected), found \(found)", at: position, in: bytes)
  }
}
