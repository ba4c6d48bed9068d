/// Reads a style as it is written in a theme: `bold cyan`, `#aabbcc on #112233`, `reverse`.
///
/// Words are separated by blanks: attributes, at most one foreground, and `on` with one
/// background. A colour is `default`, one of the eight names, `bright-` and a name, a number from
/// 0 to 255, or `#rrggbb`. An empty text is the plain style.
package enum StyleParser {
  /// The style that a text describes; the role is named in what is thrown.
  package static func style(_ text: String, role: String) throws(ThemeError) -> Style {
    var style = Style.plain
    var hasForeground = false
    var hasBackground = false
    var wantsBackground = false
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init) {
      if word == "on" {
        guard !hasBackground, !wantsBackground else {
          throw .badBackground(text, role: role)
        }
        wantsBackground = true
      } else if let attribute = attributes[word], !wantsBackground {
        style.attributes.insert(attribute)
      } else if let color = try color(word, role: role) {
        if wantsBackground {
          style.background = color
          (hasBackground, wantsBackground) = (true, false)
        } else if hasForeground {
          throw .tooManyColors(text, role: role)
        } else {
          style.foreground = color
          hasForeground = true
        }
      } else if wantsBackground, attributes[word] != nil {
        throw .badBackground(text, role: role)
      } else {
        throw .unknownWord(word, in: text, role: role)
      }
    }
    if wantsBackground { throw .badBackground(text, role: role) }
    return style
  }

  /// The attributes by the names that a theme uses.
  static let attributeNames = [
    "bold", "dim", "italic", "underline", "reverse", "strikethrough",
  ]

  private static let attributes: [String: Style.Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
    "strikethrough": .strikethrough,
  ]

  private static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]

  /// The colour that a word names; nil when it names none.
  private static func color(_ word: String, role: String) throws(ThemeError) -> Color? {
    if word == "default" { return .default }
    if word.hasPrefix("#") { return try hex(word, role: role) }
    if word.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) || word.hasPrefix("-") {
      guard let number = UInt8(word) else { throw .badNumber(word, role: role) }
      return .indexed(number)
    }
    let bright = "bright-"
    let isBright = word.hasPrefix(bright)
    let name = isBright ? String(word.dropFirst(bright.count)) : word
    if name == "grey" || name == "gray" { return .ansi(8) }
    guard let index = names.firstIndex(of: name) else { return nil }
    return .ansi(UInt8(index) + (isBright ? 8 : 0))
  }

  private static func hex(_ word: String, role: String) throws(ThemeError) -> Color {
    let digits = word.dropFirst()
    guard digits.utf8.count == 6, digits.utf8.allSatisfy(isHexDigit),
      let value = UInt32(digits, radix: 16)
    else { throw .badHex(word, role: role) }
    return .rgb(
      UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8),
      UInt8(truncatingIfNeeded: value))
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}
