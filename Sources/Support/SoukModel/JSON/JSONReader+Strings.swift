extension JSONReader {
  /// Reads the string whose opening quote comes next.
  mutating func string(in bytes: borrowing Span<UInt8>) throws(JSONError) -> String {
    let start = position + 1
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 {
        position = index + 1
        return try checkedText(start..<index, of: bytes)
      }
      if byte == 0x5C { return try escapedString(from: start, upTo: index, in: bytes) }
      if byte < 0x20 { throw control(at: index, in: bytes) }
      index += 1
    }
    throw JSONError("the string that begins here does not end", at: start - 1, in: bytes)
  }

  /// Reads on from the first backslash, which is at `index`.
  private mutating func escapedString(
    from start: Int, upTo index: Int, in bytes: borrowing Span<UInt8>
  ) throws(JSONError) -> String {
    var buffer: [UInt8] = []
    var runStart = start
    position = index
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x22 {
        append(runStart..<position, of: bytes, to: &buffer)
        position += 1
        return try checkedText(0..<buffer.count, of: buffer.span, reportedAt: start, in: bytes)
      }
      if byte < 0x20 { throw control(at: position, in: bytes) }
      if byte == 0x5C {
        append(runStart..<position, of: bytes, to: &buffer)
        try escape(into: &buffer, in: bytes)
        runStart = position
      } else {
        position += 1
      }
    }
    throw JSONError("the string that begins here does not end", at: start - 1, in: bytes)
  }

  private func append(
    _ range: Range<Int>, of bytes: borrowing Span<UInt8>, to buffer: inout [UInt8]
  ) {
    for index in range { buffer.append(bytes[index]) }
  }

  private mutating func escape(
    into buffer: inout [UInt8], in bytes: borrowing Span<UInt8>
  ) throws(JSONError) {
    let start = position
    guard start + 1 < bytes.count else {
      throw JSONError("the text ends inside an escape", at: start, in: bytes)
    }
    position = start + 2
    switch bytes[start + 1] {
    case 0x22: buffer.append(0x22)
    case 0x5C: buffer.append(0x5C)
    case 0x2F: buffer.append(0x2F)
    case 0x62: buffer.append(0x08)
    case 0x66: buffer.append(0x0C)
    case 0x6E: buffer.append(0x0A)
    case 0x72: buffer.append(0x0D)
    case 0x74: buffer.append(0x09)
    case 0x75: buffer.append(contentsOf: try unicodeEscape(from: start, in: bytes).utf8)
    default: throw JSONError("this escape does not exist in JSON", at: start, in: bytes)
    }
  }

  /// Reads `\u` with its four digits, and a second escape where the first is the upper half of a pair.
  private mutating func unicodeEscape(
    from start: Int, in bytes: borrowing Span<UInt8>
  ) throws(JSONError) -> String {
    let first = try fourDigits(at: start + 2, in: bytes)
    position = start + 6
    if let scalar = Unicode.Scalar(first) { return String(Character(scalar)) }
    if first < 0xDC00, position + 1 < bytes.count, bytes[position] == 0x5C,
      bytes[position + 1] == 0x75
    {
      let second = try fourDigits(at: position + 2, in: bytes)
      let value = 0x10000 + ((first & 0x3FF) << 10) + (second & 0x3FF)
      if (0xDC00...0xDFFF).contains(second), let scalar = Unicode.Scalar(value) {
        position += 6
        return String(Character(scalar))
      }
    }
    guard options.repairsText else {
      throw JSONError("half a surrogate pair is no character", at: start, in: bytes)
    }
    repairedText = true
    return "\u{FFFD}"
  }

  private func fourDigits(
    at start: Int, in bytes: borrowing Span<UInt8>
  ) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for index in start..<start + 4 {
      guard index < bytes.count, let digit = Self.hexadecimalValue(bytes[index]) else {
        throw JSONError("expected four hexadecimal digits after \\u", at: start, in: bytes)
      }
      value = value << 4 | digit
    }
    return value
  }

  private static func hexadecimalValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }

  private func control(at offset: Int, in bytes: borrowing Span<UInt8>) -> JSONError {
    JSONError("a control character in a string must be written as an escape", at: offset, in: bytes)
  }

  private mutating func checkedText(
    _ range: Range<Int>, of bytes: borrowing Span<UInt8>
  ) throws(JSONError) -> String {
    if let text = text(range, of: bytes) { return text }
    guard options.repairsText else {
      throw JSONError("the string is not valid UTF-8", at: range.lowerBound, in: bytes)
    }
    repairedText = true
    return repaired(range, of: bytes)
  }

  private mutating func checkedText(
    _ range: Range<Int>, of buffer: borrowing Span<UInt8>, reportedAt offset: Int,
    in bytes: borrowing Span<UInt8>
  ) throws(JSONError) -> String {
    if let text = text(range, of: buffer) { return text }
    guard options.repairsText else {
      throw JSONError("the string is not valid UTF-8", at: offset, in: bytes)
    }
    repairedText = true
    return repaired(range, of: buffer)
  }

  func text(_ range: Range<Int>, of bytes: borrowing Span<UInt8>) -> String? {
    unsafe bytes.extracting(range).withUnsafeBufferPointer {
      unsafe String(validating: $0, as: UTF8.self)
    }
  }

  private func repaired(_ range: Range<Int>, of bytes: borrowing Span<UInt8>) -> String {
    unsafe bytes.extracting(range).withUnsafeBufferPointer {
      unsafe String(decoding: $0, as: UTF8.self)
    }
  }
}
