/// Which key the last byte or the number of a sequence means.
enum KeyNames {
  /// The key of a final letter: arrows, Home, End, F1 to F4.
  static func letter(_ byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "P"): .function(1)
    case UInt8(ascii: "Q"): .function(2)
    case UInt8(ascii: "R"): .function(3)
    case UInt8(ascii: "S"): .function(4)
    default: nil
    }
  }

  /// The key of a number before `~`, as the VT220 and rxvt count.
  static func number(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  /// The keys of the numeric pad and rxvt's arrows with Control, behind `ESC O`.
  static func keypad(_ byte: UInt8) -> KeyStroke? {
    switch byte {
    case UInt8(ascii: "M"): KeyStroke(.enter)
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      letter(byte - 0x20).map { KeyStroke($0, .control) }
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      KeyStroke(.character(Character(Unicode.Scalar(byte - 0x40))))
    case UInt8(ascii: "X"): KeyStroke(.character("="))
    default: nil
    }
  }

  /// A key by its code point; nil for those that are no key of ours.
  static func typed(_ code: Int, _ modifiers: KeyStroke.Modifiers) -> KeyStroke? {
    switch code {
    case 8, 127: return KeyStroke(.backspace, modifiers)
    case 9: return KeyStroke(.tab, modifiers)
    case 10, 13, 57414: return KeyStroke(.enter, modifiers)
    case 27: return KeyStroke(.escape, modifiers)
    default: break
    }
    // The private-use block that the extended protocol gives to keys without a character.
    guard code >= 0x20, !(0x7F..<0xA0).contains(code), !(57344...63743).contains(code),
      let scalar = Unicode.Scalar(UInt32(code))
    else { return nil }
    var character = Character(scalar)
    var modifiers = modifiers
    if modifiers.contains(.control) {
      character = Character(character.lowercased())
    } else if modifiers.contains(.shift), character.isLowercase,
      let upper = character.uppercased().first, character.uppercased().count == 1
    {
      character = upper
      modifiers.remove(.shift)
    } else if character.isUppercase {
      modifiers.remove(.shift)
    }
    return KeyStroke(.character(character), modifiers)
  }
}
