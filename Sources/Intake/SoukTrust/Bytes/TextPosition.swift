/// A place in a text file, counted the ways editors and people count.
struct TextPosition: Hashable, Sendable {
  /// The byte, from 0.
  let offset: Int
  /// The line, from 1.
  let line: Int
  /// The byte within the line, from 1.
  let column: Int
  /// The character there: itself where it is printable ASCII, else `U+200B`; nil at the end.
  let character: String?

  /// Finds a byte's place; offsets outside the file are the end of the file.
  init(of offset: Int, in bytes: [UInt8]) {
    let place = min(max(0, offset), bytes.count)
    self.offset = place
    let before = bytes.prefix(place)
    line = before.count { $0 == 0x0A } + 1
    column = place - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
    guard place < bytes.count else {
      character = nil
      return
    }
    let byte = bytes[place]
    if (0x21...0x7E).contains(byte) {
      character = String(Unicode.Scalar(byte))
    } else {
      let ahead = bytes[place..<min(place + 4, bytes.count)]
      let scalar = String(decoding: ahead, as: UTF8.self).unicodeScalars.first
      // An undecodable byte is named as a byte: U+FFFD is not in the file.
      character =
        scalar == nil || scalar == "\u{FFFD}"
        ? "byte 0x" + Hexadecimal.text([byte]) : Self.name(of: scalar?.value ?? 0)
    }
  }

  /// The place as facts: `offset`, `line`, `column` and, where there is one, `char`.
  var facts: Facts {
    var facts: Facts = ["offset": .int(offset), "line": .int(line), "column": .int(column)]
    if let character { facts["char"] = .text(character) }
    return facts
  }

  /// The character and where it is, in words.
  var words: String {
    "\(character ?? "the end of the text") at line \(line), column \(column) (byte \(offset))"
  }

  private static func name(of value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
