/// Reads a mouse report in the SGR form, `ESC [ < buttons ; column ; row M` (or `m`).
enum MouseReport {
  /// The event; nil for buttons that we do not know.
  static func event(_ parameters: Parameters, final byte: UInt8) -> MouseEvent? {
    guard byte == UInt8(ascii: "M") || byte == UInt8(ascii: "m") else { return nil }
    let code = parameters[0]
    let position = Point(x: max(0, parameters[1] - 1), y: max(0, parameters[2] - 1))
    var modifiers: KeyStroke.Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.control) }
    let isMotion = code & 32 != 0
    let isRelease = byte == UInt8(ascii: "m")
    let action: MouseEvent.Action
    switch code & ~0b11_1100 {
    case 64: action = .scrollUp
    case 65: action = .scrollDown
    case 3 where isMotion: action = .move
    case let number:
      guard let button = button(number) else { return nil }
      action = isMotion ? .drag(button) : isRelease ? .release(button) : .press(button)
    }
    return MouseEvent(action, at: position, modifiers)
  }

  private static func button(_ number: Int) -> MouseEvent.Button? {
    switch number {
    case 0: .left
    case 1: .middle
    case 2: .right
    default: nil
    }
  }
}
