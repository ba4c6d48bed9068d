/// Base64 of RFC 4648 section 4, with padding and nothing besides.
package enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The bytes as text: `[0]` → `AA==`, `[]` → ``.
  package static func text(_ bytes: [UInt8]) -> String {
    String(decoding: encoded(bytes), as: UTF8.self)
  }

  /// The bytes as ASCII characters, for files and for secrets that must be wiped.
  package static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits: UInt32 = 0
      for byte in group { bits = bits << 8 | UInt32(byte) }
      bits <<= UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let index = Int(bits >> UInt32(18 - 6 * place) & 63)
        result.append(place <= group.count ? alphabet[index] : 0x3D)
      }
    }
    return result
  }

  /// The bytes that the text stands for.
  ///
  /// - Throws: ``Base64Error`` at the first character that does not belong: blanks, missing padding
  ///   and unused bits that are not zero are refused, so that each value has one spelling.
  package static func bytes(_ text: String) throws(Base64Error) -> [UInt8] {
    try bytes(Array(text.utf8))
  }

  /// The bytes that ASCII characters stand for.
  package static func bytes(_ characters: [UInt8]) throws(Base64Error) -> [UInt8] {
    guard characters.count.isMultiple(of: 4) else {
      throw Base64Error(offset: firstStranger(characters) ?? characters.count)
    }
    let padding = characters.suffix(2).reversed().prefix { $0 == 0x3D }.count
    var result: [UInt8] = []
    result.reserveCapacity(characters.count / 4 * 3)
    var bits: UInt32 = 0
    for (offset, character) in characters.dropLast(padding).enumerated() {
      guard let value = value(character) else { throw Base64Error(offset: offset) }
      bits = bits << 6 | value
      switch offset % 4 {
      case 0: continue
      case 1: result.append(UInt8(truncatingIfNeeded: bits >> 4))
      case 2: result.append(UInt8(truncatingIfNeeded: bits >> 2))
      default: result.append(UInt8(truncatingIfNeeded: bits))
      }
    }
    let unused: UInt32 = padding == 2 ? 15 : padding == 1 ? 3 : 0
    guard bits & unused == 0 else {
      throw Base64Error(offset: characters.count - padding - 1)
    }
    return result
  }

  /// Whether a character may stand in base64, padding included.
  static func isCharacter(_ character: UInt8) -> Bool {
    value(character) != nil || character == 0x3D
  }

  private static func firstStranger(_ characters: [UInt8]) -> Int? {
    characters.firstIndex { value($0) == nil && $0 != 0x3D }
  }

  private static func value(_ character: UInt8) -> UInt32? {
    switch character {
    case 0x41...0x5A: UInt32(character) - 0x41
    case 0x61...0x7A: UInt32(character) - 0x61 + 26
    case 0x30...0x39: UInt32(character) - 0x30 + 52
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}
