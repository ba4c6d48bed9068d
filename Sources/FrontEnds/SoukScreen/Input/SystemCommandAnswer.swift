/// Reads what a terminal answers to an operating system command (xterm's control sequences, OSC).
enum SystemCommandAnswer {
  /// How many bytes of an answer are kept; one that is longer says nothing we asked for.
  static let limit = 64

  /// What an answer says; nil where it is none that was asked for.
  ///
  /// - Parameter bytes: what stands between `ESC ]` and the end.
  static func event(_ bytes: [UInt8]) -> InputEvent? {
    let prefix = Array("11;rgb:".utf8)
    guard bytes.count < limit, bytes.starts(with: prefix) else { return nil }
    let parts = bytes.dropFirst(prefix.count).split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false
    ).map(part)
    guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else {
      return nil
    }
    return .ground(isLight: RGB(red: red, green: green, blue: blue).luminance > middle)
  }

  /// The luminance of the grey that is as far from white as from black (WCAG 2.2's ratio).
  private static let middle = 0.179

  /// A part of a colour: one to four hexadecimal digits, scaled to eight bits (XParseColor).
  private static func part(_ digits: ArraySlice<UInt8>) -> UInt8? {
    guard (1...4).contains(digits.count) else { return nil }
    var value = 0
    for digit in digits {
      guard let number = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
      value = value * 16 + number
    }
    let most = (1 << (4 * digits.count)) - 1
    return UInt8((value * 255 + most / 2) / most)
  }
}
