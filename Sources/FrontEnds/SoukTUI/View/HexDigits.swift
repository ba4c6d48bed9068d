import SoukModel

/// Hexadecimal digits as people compare them: in groups of four.
enum HexDigits {
  /// Bytes as digits, without gaps.
  static func text(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// A text that is nothing but 16 digits or more, in groups of four; any other as it is.
  static func grouped(_ text: String) -> String {
    guard text.utf8.count >= 16, text.utf8.allSatisfy(isDigit) else { return text }
    var groups: [Substring] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      groups.append(rest.prefix(4))
      rest = rest.dropFirst(4)
    }
    return groups.joined(separator: " ")
  }

  /// Whether digits say all that a value says, so that it need not be shown beside them.
  static func says(_ digits: String, _ value: RegistryText?) -> Bool {
    guard let value else { return true }
    let bare = value.escapedPrefix(400).lowercased().filter { !$0.isWhitespace }
    return !bare.isEmpty && digits.contains(bare)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }
}
