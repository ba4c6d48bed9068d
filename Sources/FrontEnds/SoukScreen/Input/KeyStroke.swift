/// A key and what is held down beside it.
package struct KeyStroke: Hashable, Sendable, CustomStringConvertible {
  /// What can be held down beside a key.
  package struct Modifiers: OptionSet, Hashable, Sendable, Codable {
    /// One bit for each modifier, as xterm counts them.
    package let rawValue: UInt8

    /// A set from its bits.
    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Shift; left out where the character shows it already.
    package static let shift = Modifiers(rawValue: 1)
    /// Alt, or Escape typed before the key.
    package static let alt = Modifiers(rawValue: 2)
    /// Control.
    package static let control = Modifiers(rawValue: 4)
  }

  /// The key.
  package let key: Key
  /// What is held down.
  package let modifiers: Modifiers

  /// A key with modifiers.
  package init(_ key: Key, _ modifiers: Modifiers = []) {
    self.key = key
    self.modifiers = modifiers
  }

  /// The name that people read: `^U`, `Alt-x`, `F2`, `Shift-Tab`.
  package var description: String {
    var name = Self.name(of: key)
    if modifiers.contains(.control) {
      switch key {
      case .character(" "): name = "Ctrl-" + name
      case .character: name = "^" + name.uppercased()
      default: name = "Ctrl-" + name
      }
    }
    if modifiers.contains(.shift) { name = "Shift-" + name }
    return modifiers.contains(.alt) ? "Alt-" + name : name
  }

  private static func name(of key: Key) -> String {
    switch key {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .enter: "Enter"
    case .tab: "Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .escape: "Esc"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}
