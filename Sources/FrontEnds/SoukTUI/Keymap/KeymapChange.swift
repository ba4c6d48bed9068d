import SoukEngine
import SoukScreen

/// One line of a person's keys, read: which command is to have which keys, and where.
struct KeymapChange {
  /// The command.
  var command: Command
  /// The keys; none takes the built-in ones away.
  var keys: [KeyStroke]
  /// The only place it is for; nil for every place where the command acts.
  var place: KeyContext?
  /// The line of the file.
  var line: Int?

  /// Reads a line; nil where nothing of it can be done.
  ///
  /// What is wrong joins the faults.
  init?(
    _ entry: KeySettings.Entry, among bindings: [KeyBinding], faults: inout [KeymapFault]
  ) {
    func refuse(_ reason: KeymapFault.Reason) {
      faults.append(KeymapFault(line: entry.line, reason: reason))
    }
    if let name = entry.place {
      guard let place = KeyContext(named: name) else {
        refuse(.unknownPlace(name))
        return nil
      }
      self.place = place
    }
    let named = bindings.first { $0.command.name == entry.command }?.command
    guard let command = named else {
      refuse(.unknownCommand(entry.command))
      return nil
    }
    guard command != .edit else {
      refuse(.fixed)
      return nil
    }
    if let place,
      !bindings.contains(where: { $0.command == command && $0.contexts.contains(place) })
    {
      refuse(.idle(command, place))
      return nil
    }
    self.command = command
    line = entry.line
    keys = []
    let words = entry.keys.split { $0.isWhitespace }
    for word in words where word != "none" {
      if let key = KeyStroke(named: String(word)) {
        if let twin = Self.twin(of: key) {
          refuse(.indistinct(key, twin))
        } else if key == Keymap.alwaysQuits, command != .quit {
          refuse(.reserved(key))
        } else if let place, Keymap.isText(key, in: place) {
          refuse(.text(key, place))
        } else if !keys.contains(key) {
          keys.append(key)
        }
      } else {
        refuse(.unreadable(String(word)))
      }
    }
    // A line of which nothing can be read takes nothing away.
    if keys.isEmpty, words != ["none"] {
      if words.isEmpty { refuse(.unreadable("")) }
      return nil
    }
  }

  /// The key that a terminal sends in place of a key with Control; nil where it has its own code.
  private static func twin(of key: KeyStroke) -> KeyStroke? {
    guard key.modifiers.contains(.control), case .character(let letter) = key.key else {
      return nil
    }
    let rest = key.modifiers.subtracting(.control)
    switch letter {
    case "i": return KeyStroke(.tab, rest)
    case "m": return KeyStroke(.enter, rest)
    case "h": return KeyStroke(.backspace, rest)
    case "[": return KeyStroke(.escape, rest)
    default: return nil
    }
  }
}
