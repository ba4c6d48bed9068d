import SoukScreen

/// Which keys a person gives to which commands, place by place.
struct KeyClaims {
  /// What one command gets in one place.
  private struct Claim {
    var keys: [KeyStroke]
    var line: Int?
    /// Whether the line is for this place alone.
    var isForPlace: Bool
  }

  private var claims: [KeyContext: [Command: Claim]] = [:]

  /// Takes a change in; keys that an earlier one has stay with that one, and are said.
  mutating func take(_ change: KeymapChange, faults: inout [KeymapFault]) {
    var told: Set<KeyStroke> = []
    for place in KeyContext.allCases where acts(change, in: place) {
      guard claims[place]?[change.command] == nil else { continue }
      var keys = change.keys.filter { !Keymap.isText($0, in: place) }
      // Where none of them can be pressed, the built-in ones stay.
      if keys.isEmpty, !change.keys.isEmpty { continue }
      for key in keys {
        guard let (owner, claim) = owner(of: key, in: place) else { continue }
        keys.removeAll { $0 == key }
        // A line for this place alone is meant to beat one for every place.
        let isMeant = claim.isForPlace && change.place == nil
        guard !isMeant, told.insert(key).inserted else { continue }
        faults.append(
          KeymapFault(
            line: change.line, reason: .conflict(key, owner, place, line: claim.line)))
      }
      if keys.isEmpty, !change.keys.isEmpty { continue }
      claims[place, default: [:]][change.command] = Claim(
        keys: keys, line: change.line, isForPlace: change.place != nil)
    }
  }

  /// A built-in binding after the changes: split where its places now differ, gone where no key is
  /// left.
  func applied(to binding: KeyBinding) -> [KeyBinding] {
    var parts: [KeyBinding] = []
    for place in KeyContext.allCases where binding.contexts.contains(place) {
      let (keys, isOwn) = keys(of: binding, in: place)
      guard !keys.isEmpty else { continue }
      if let same = parts.firstIndex(where: { $0.keys == keys && $0.isOwn == isOwn }) {
        parts[same].contexts.insert(place)
      } else {
        var part = binding
        (part.keys, part.contexts, part.isOwn) = (keys, [place], isOwn)
        parts.append(part)
      }
    }
    return parts
  }

  /// Commands that lost their last key in a place to another command.
  func bereft(builtIn: Keymap, changed: Keymap) -> [KeymapFault] {
    var faults: [KeymapFault] = []
    var told: Set<Command> = []
    for place in KeyContext.allCases {
      let left = Set(changed.bindings(in: place).map(\.command))
      for binding in builtIn.bindings(in: place) where !left.contains(binding.command) {
        guard claims[place]?[binding.command] == nil, told.insert(binding.command).inserted
        else { continue }
        for key in binding.keys {
          guard let (_, claim) = owner(of: key, in: place) else { continue }
          faults.append(
            KeymapFault(line: claim.line, reason: .bereft(key, binding.command, place)))
          break
        }
      }
    }
    return faults
  }

  private func acts(_ change: KeymapChange, in place: KeyContext) -> Bool {
    if let only = change.place { return only == place }
    return Keymap.builtIn.bindings(in: place).contains { $0.command == change.command }
  }

  private func owner(of key: KeyStroke, in place: KeyContext) -> (Command, Claim)? {
    claims[place]?.first { $0.value.keys.contains(key) }.map { ($0.key, $0.value) }
  }

  private func keys(
    of binding: KeyBinding, in place: KeyContext
  ) -> (keys: [KeyStroke], isOwn: Bool) {
    if let claim = claims[place]?[binding.command] {
      let all = Keymap.builtIn.bindings(in: place).filter { $0.command == binding.command }
      // The first binding of a command in a place gets the keys; the key that always quits stays.
      let kept = binding.keys.filter { $0 == Keymap.alwaysQuits && !claim.keys.contains($0) }
      return all.first?.keys == binding.keys ? (claim.keys + kept, true) : (kept, false)
    }
    return (binding.keys.filter { owner(of: $0, in: place) == nil }, false)
  }
}
