extension KeyStroke {
  /// The key of a name as ``description`` gives it; nil for anything else.
  ///
  /// One character is its own name; letters of longer names may be of either case.
  package init?(named name: String) {
    var rest = Substring(name)
    var modifiers: Modifiers = []
    let prefixes: [(String, Modifiers)] = [
      ("alt-", .alt), ("ctrl-", .control), ("shift-", .shift),
    ]
    while let (prefix, modifier) = prefixes.first(where: { rest.lowercased().hasPrefix($0.0) }),
      rest.count > prefix.count
    {
      rest = rest.dropFirst(prefix.count)
      modifiers.insert(modifier)
    }
    if rest.count == 2, rest.first == "^", let letter = rest.last {
      self.init(.character(Character(letter.lowercased())), modifiers.union(.control))
    } else if rest.count == 1, let character = rest.first {
      self.init(.character(character), modifiers)
    } else if let key = Self.named[rest.lowercased()] {
      self.init(key, modifiers)
    } else if rest.first == "F" || rest.first == "f", let number = Int(rest.dropFirst()),
      (1...20).contains(number)
    {
      self.init(.function(number), modifiers)
    } else {
      return nil
    }
  }

  private static let named: [String: Key] = [
    "space": .character(" "), "enter": .enter, "tab": .tab, "backspace": .backspace,
    "del": .delete, "ins": .insert, "esc": .escape, "up": .up, "down": .down, "left": .left,
    "right": .right, "home": .home, "end": .end, "pgup": .pageUp, "pgdn": .pageDown,
  ]
}
