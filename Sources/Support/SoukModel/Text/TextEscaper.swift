/// The one place where hostile text becomes text that is safe to show.
package enum TextEscaper {
  /// Makes every control and invisible character of `text` visible.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - keepsLineBreaks: whether LF stays; otherwise it becomes a space.
  /// - Returns: text that holds no C0, C1, DEL, bidirectional or zero-width control.
  package static func escape(_ text: String, keepsLineBreaks: Bool) -> String {
    guard needsEscaping(text) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      append(scalar, to: &result, keepsLineBreaks: keepsLineBreaks)
    }
    return result
  }

  /// Whether the scalar may act on a terminal or hide: shown escaped, written as `\u` in JSON.
  package static func isHazardous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: false
    case 0...0x1F, 0x7F...0x9F: true
    case 0xAD, 0x61C, 0x180E: true
    case 0x200B, 0x200C, 0x200E, 0x200F: true
    case 0x2028...0x202E, 0x2060...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: true
    case 0xE0000...0xE007F: true
    default: false
    }
  }

  private static func needsEscaping(_ text: String) -> Bool {
    var ascii = true
    for byte in text.utf8 {
      if byte < 0x20 || byte == 0x7F { return true }
      if byte >= 0x80 { ascii = false }
    }
    return ascii ? false : text.unicodeScalars.contains(where: isHazardous)
  }

  private static func append(
    _ scalar: Unicode.Scalar, to result: inout String, keepsLineBreaks: Bool
  ) {
    switch scalar.value {
    case 0x0A where keepsLineBreaks: result.unicodeScalars.append(scalar)
    case 0x09, 0x0A, 0x0D: result.append(" ")
    case 0...0x1F: result.append(picture(0x2400 + scalar.value))
    case 0x7F: result.append(picture(0x2421))
    default:
      if isHazardous(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result.append("<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>")
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func picture(_ value: UInt32) -> Character {
    Unicode.Scalar(value).map(Character.init) ?? "\u{FFFD}"
  }
}
