/// Reads one character or control key from the front of what a terminal sent.
enum InputText {
  /// The step at the front of bytes that are not empty and do not begin with Escape.
  static func step(_ bytes: ArraySlice<UInt8>) -> KeySequence.Step {
    guard let first = bytes.first else { return .skip(0) }
    if first < 0x20 || first == 0x7F { return .event(.key(control(first)), 1) }
    if first < 0x80 { return .event(character(Unicode.Scalar(first)), 1) }
    return multibyte(bytes)
  }

  /// The key behind a control byte.
  private static func control(_ byte: UInt8) -> KeyStroke {
    switch byte {
    case 0: KeyStroke(.character(" "), .control)
    case 0x09: KeyStroke(.tab)
    case 0x0A, 0x0D: KeyStroke(.enter)
    case 0x1B: KeyStroke(.escape)
    case 0x7F: KeyStroke(.backspace)
    case 0x01...0x1A:
      KeyStroke(.character(Character(Unicode.Scalar(byte + 0x60))), .control)
    default: KeyStroke(.character(Character(Unicode.Scalar(byte + 0x40))), .control)
    }
  }

  private static func character(_ scalar: Unicode.Scalar) -> InputEvent {
    .key(KeyStroke(.character(Character(scalar))))
  }

  /// One UTF-8 sequence (RFC 3629); a broken one is U+FFFD and costs one byte.
  private static func multibyte(_ bytes: ArraySlice<UInt8>) -> KeySequence.Step {
    let first = bytes[bytes.startIndex]
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0 else { return .event(character("\u{FFFD}"), 1) }
    let sequence = bytes.prefix(length)
    guard sequence.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else {
      return .event(character("\u{FFFD}"), 1)
    }
    guard sequence.count == length else { return .wait(.long) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for byte in sequence.dropFirst() { value = value << 6 | UInt32(byte & 0x3F) }
    let shortest: [UInt32] = [0, 0, 0x80, 0x800, 0x1_0000]
    guard value >= shortest[length], let scalar = Unicode.Scalar(value) else {
      return .event(character("\u{FFFD}"), 1)
    }
    // C1 controls are no text even when they are well-formed.
    return value < 0xA0 ? .skip(length) : .event(character(scalar), length)
  }
}
