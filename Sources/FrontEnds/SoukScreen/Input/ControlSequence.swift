/// Reads what stands behind `ESC [` and `ESC O` (ECMA-48 5.4, and xterm's control sequences).
enum ControlSequence {
  /// Longer sequences are no keys; they are passed over.
  private static let longest = 64

  /// The step behind `ESC [`.
  static func step(_ bytes: ArraySlice<UInt8>) -> KeySequence.Step {
    guard let first = bytes.first else { return .wait(.short) }
    if first == UInt8(ascii: "[") { return linuxConsole(bytes.dropFirst()) }
    if first == UInt8(ascii: "M") {
      // The old form of mouse reports: three bytes that would be read as text.
      return bytes.count >= 4 ? .skip(4) : .wait(.long)
    }
    var length = 0
    for byte in bytes {
      let isDollar = byte == UInt8(ascii: "$") && first != UInt8(ascii: "?")
      if byte >= 0x40 && byte <= 0x7E || isDollar {
        let body = bytes.prefix(length)
        return final(byte, Parameters(body), private: first).consuming(length + 1)
      }
      // Anything that cannot stand in a sequence ends it; what follows is read anew.
      guard byte >= 0x20 && byte <= 0x3F else { return .skip(length) }
      length += 1
    }
    return length > longest ? .skip(length) : .wait(.long)
  }

  /// The step behind `ESC O`.
  static func keypad(_ bytes: ArraySlice<UInt8>) -> KeySequence.Step {
    guard let first = bytes.first else { return .wait(.short) }
    if first >= UInt8(ascii: "2") && first <= UInt8(ascii: "8") {
      guard let second = bytes.dropFirst().first else { return .wait(.long) }
      guard let key = KeyNames.letter(second) else { return .skip(1) }
      return .event(.key(KeyStroke(key, .init(xterm: Int(first - 0x30)))), 2)
    }
    if let key = KeyNames.letter(first) { return .event(.key(KeyStroke(key)), 1) }
    if let stroke = KeyNames.keypad(first) { return .event(.key(stroke), 1) }
    // A letter that is no keypad key was typed behind Alt-O; it is left for the next step.
    return .event(.key(KeyStroke(.character("O"), .alt)), 0)
  }

  /// The Linux console's F1 to F5: `ESC [ [ A`.
  private static func linuxConsole(_ bytes: ArraySlice<UInt8>) -> KeySequence.Step {
    guard let letter = bytes.first else { return .wait(.long) }
    guard letter >= UInt8(ascii: "A"), letter <= UInt8(ascii: "E") else { return .skip(1) }
    return .event(.key(KeyStroke(.function(Int(letter) - 0x40))), 2)
  }

  private enum Meaning {
    case event(InputEvent)
    case paste
    case nothing

    func consuming(_ length: Int) -> KeySequence.Step {
      switch self {
      case .event(let event): .event(event, length)
      case .paste: .paste(length)
      case .nothing: .skip(length)
      }
    }
  }

  private static func final(
    _ byte: UInt8, _ parameters: Parameters, private marker: UInt8
  ) -> Meaning {
    if marker == UInt8(ascii: "<") {
      return MouseReport.event(parameters, final: byte).map { .event(.mouse($0)) } ?? .nothing
    }
    if marker == UInt8(ascii: "?"), byte == UInt8(ascii: "n"), parameters[0] == 997,
      (1...2).contains(parameters[1])
    {
      // The colour scheme changed (private mode 2031): 1 is dark, 2 is light.
      return .event(.ground(isLight: parameters[1] == 2))
    }
    // Answers of the terminal carry a private marker: device attributes, modes, versions.
    guard marker < 0x3C || marker > 0x3F else { return .nothing }
    switch byte {
    case UInt8(ascii: "~"): return tilde(parameters)
    case UInt8(ascii: "^"): return numbered(parameters[0], .control)
    case UInt8(ascii: "$"): return numbered(parameters[0], .shift)
    case UInt8(ascii: "@"): return numbered(parameters[0], [.control, .shift])
    case UInt8(ascii: "u"): return unicode(parameters)
    case UInt8(ascii: "Z"): return .event(.key(KeyStroke(.tab, .shift)))
    case UInt8(ascii: "I"): return .event(.focus(true))
    case UInt8(ascii: "O"): return .event(.focus(false))
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      guard let key = KeyNames.letter(byte - 0x20) else { return .nothing }
      return .event(.key(KeyStroke(key, .shift)))
    case UInt8(ascii: "R") where !(parameters[0] == 1 && (2...8).contains(parameters[1])):
      // A cursor position, asked for by someone before us.
      return .nothing
    default:
      guard let key = KeyNames.letter(byte), !parameters.isRelease else { return .nothing }
      return .event(.key(KeyStroke(key, .init(xterm: parameters[1]))))
    }
  }

  private static func tilde(_ parameters: Parameters) -> Meaning {
    switch parameters[0] {
    case 200: .paste
    case 27: typed(parameters[2], parameters[1])
    default: parameters.isRelease ? .nothing : numbered(parameters[0], .init(xterm: parameters[1]))
    }
  }

  private static func numbered(_ number: Int, _ modifiers: KeyStroke.Modifiers) -> Meaning {
    KeyNames.number(number).map { .event(.key(KeyStroke($0, modifiers))) } ?? .nothing
  }

  private static func unicode(_ parameters: Parameters) -> Meaning {
    parameters.isRelease ? .nothing : typed(parameters[0], parameters[1])
  }

  /// A key by its code point, as `CSI u` and xterm's modified keys give it.
  private static func typed(_ code: Int, _ modifier: Int) -> Meaning {
    KeyNames.typed(code, .init(xterm: modifier)).map { .event(.key($0)) } ?? .nothing
  }
}

extension KeyStroke.Modifiers {
  /// The modifiers from xterm's number, which is one more than the sum of their bits; those we
  /// do not know are left out.
  init(xterm number: Int) {
    self.init(rawValue: UInt8(truncatingIfNeeded: max(0, number - 1)) & 7)
  }
}
