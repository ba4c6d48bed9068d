/// A query's text with its `\u` escapes taken out, which knows where each byte stood.
///
/// [SPARQL 1.1 Query, clause 19.2](https://www.w3.org/TR/sparql11-query/#codepointEscape): the escapes
/// may stand anywhere and are read before the grammar.
struct QueryText {
  /// The text as UTF-8.
  let bytes: [UInt8]
  private let original: [UInt8]
  /// Where an escape ended: the place in `bytes` and the one in `original`.
  private var shifts: [(here: Int, there: Int)] = []

  /// Reads the escapes of a text.
  init(_ text: String) throws(QuerySyntaxError) {
    let original = Array(text.utf8)
    self.original = original
    guard original.contains(UInt8(ascii: "\\")) else {
      bytes = original
      return
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(original.count)
    var index = 0
    while index < original.count {
      let byte = original[index]
      guard byte == UInt8(ascii: "\\"), index + 1 < original.count else {
        bytes.append(byte)
        index += 1
        continue
      }
      let digits: Int
      switch original[index + 1] {
      case UInt8(ascii: "u"): digits = 4
      case UInt8(ascii: "U"): digits = 8
      default:
        // The character after a backslash is no escape's beginning, be it a backslash itself.
        bytes += original[index...(index + 1)]
        index += 2
        continue
      }
      let end = index + 2 + digits
      guard end <= original.count, let scalar = Self.scalar(original[(index + 2)..<end]) else {
        throw Self.error(
          original, index, expected: "\(digits) hexadecimal digits of a character",
          found: "an escape of none", hint: nil)
      }
      bytes += Array(String(Character(scalar)).utf8)
      index = end
      shifts.append((bytes.count, index))
    }
    self.bytes = bytes
  }

  /// The line and the column, both from 1, of a byte; columns count characters.
  func position(of offset: Int) -> (line: Int, column: Int) {
    var there = offset
    if let shift = shifts.last(where: { $0.here <= offset }) {
      there = shift.there + (offset - shift.here)
    }
    return Self.position(in: original, of: there)
  }

  private static func position(in text: [UInt8], of offset: Int) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for byte in text.prefix(max(0, offset)) {
      if byte == 0x0a {
        line += 1
        column = 1
      } else if byte & 0xc0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }

  private static func scalar(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    var value: UInt32 = 0
    for digit in digits {
      guard let digit = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return Unicode.Scalar(value)
  }

  private static func error(
    _ text: [UInt8], _ offset: Int, expected: String, found: String, hint: QuerySyntaxError.Hint?
  ) -> QuerySyntaxError {
    let (line, column) = position(in: text, of: offset)
    return QuerySyntaxError(
      line: line, column: column, expected: expected, found: found, hint: hint)
  }
}
