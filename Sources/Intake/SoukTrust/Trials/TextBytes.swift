/// Changes to the bytes of a text that editors and transfers make, undone or done.
enum TextBytes {
  /// UTF-8's byte order mark.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Without one LF or CR LF at the end; nil where there is none.
  static func withoutFinalNewline(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.last == 0x0A else { return nil }
    let rest = bytes.dropLast()
    return Array(rest.last == 0x0D ? rest.dropLast() : rest)
  }

  /// With LF for every CR LF and every lone CR.
  static func withLF(_ bytes: [UInt8]) -> [UInt8] { endings(bytes, [0x0A]) }

  /// With CR LF for every line end of any kind.
  static func withCRLF(_ bytes: [UInt8]) -> [UInt8] { endings(bytes, [0x0D, 0x0A]) }

  /// With CR for every line end of any kind.
  static func withCR(_ bytes: [UInt8]) -> [UInt8] { endings(bytes, [0x0D]) }

  private static func endings(_ bytes: [UInt8], _ ending: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0D {
        if index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        result += ending
      } else if byte == 0x0A {
        result += ending
      } else {
        result.append(byte)
      }
      index += 1
    }
    return result
  }

  /// Without spaces and tabs before line ends and the end, and how many lines had some.
  static func withoutTrailingBlanks(_ bytes: [UInt8]) -> (bytes: [UInt8], lines: Int) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var lines = 0
    func strip() {
      let blanks = result.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
      if blanks > 0 { lines += 1 }
      result.removeLast(blanks)
    }
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A || byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A {
        strip()
      }
      result.append(byte)
    }
    strip()
    return (result, lines)
  }

  /// The UTF-8 of a text in UTF-16 with a byte order mark; nil for anything else.
  static func fromUTF16(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    let isBig = bytes[0] == 0xFE && bytes[1] == 0xFF
    guard isBig || bytes[0] == 0xFF && bytes[1] == 0xFE else { return nil }
    let (high, low) = isBig ? (0, 1) : (1, 0)
    var units: [UInt16] = []
    for index in stride(from: 2, to: bytes.count, by: 2) {
      units.append(UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + low]))
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// What base64 in lines stands for; nil where it is none.
  static func fromBase64(_ bytes: [UInt8]) -> [UInt8]? {
    let characters = bytes.filter { $0 != 0x0A && $0 != 0x0D }
    return characters.count < 4 ? nil : try? Base64.bytes(characters)
  }

  /// What pairs of hexadecimal digits stand for; nil where it is something else.
  static func fromHexadecimal(_ bytes: [UInt8]) -> [UInt8]? {
    let digits = bytes.filter { $0 != 0x0A && $0 != 0x0D }
    return digits.isEmpty ? nil : Hexadecimal.bytes(String(decoding: digits, as: UTF8.self))
  }

  /// What quoted-printable (RFC 2045 section 6.7) stands for; nil where nothing is quoted.
  static func fromQuotedPrintable(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.contains(0x3D) else { return nil }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x3D else {
        result.append(bytes[index])
        index += 1
        continue
      }
      let rest = bytes[(index + 1)...].prefix(2)
      if rest.first == 0x0A {
        index += 2
      } else if rest.elementsEqual([0x0D, 0x0A]) {
        index += 3
      } else if let byte = Hexadecimal.bytes(String(decoding: rest, as: UTF8.self)), byte.count == 1
      {
        result += byte
        index += 3
      } else {
        return nil
      }
    }
    return result
  }
}
