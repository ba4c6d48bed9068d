import SoukEngine
import SoukScreen

/// A command in the palette: its keys, what it does, and why it does nothing now, where that is so.
struct PaletteRow: Hashable, Sendable {
  /// The command.
  var command: Command
  /// The names of its keys.
  var keys: String
  /// What it does, in a word or two.
  var words: String
  /// Why it does nothing where the person is; nil where it acts.
  var reason: String?

  /// The rows of a state in which every word that was typed is found, those that act first.
  ///
  /// Words are looked for in what a command does, in its name and in its keys.
  ///
  /// - Complexity: O(bindings × words).
  static func rows(of state: BrowserState) -> [PaletteRow] {
    guard case .palette(let palette) = state.overlay else { return [] }
    let words = palette.editor.text.lowercased().split(separator: " ")
    return all(of: state).filter { row in
      let text = "\(row.words) \(row.command.name) \(row.keys)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

  private static func all(of state: BrowserState) -> [PaletteRow] {
    let place = Keymap.context(under: state)
    var seen: Set<Command> = [.edit, .palette]
    var acting: [PaletteRow] = []
    var waiting: [PaletteRow] = []
    for binding in state.keymap.bindings(in: place) where isNew(binding, &seen) {
      let reason = Keymap.idleReason(binding.command, state, place)
      let row = PaletteRow(binding, reason: reason)
      if reason == nil { acting.append(row) } else { waiting.append(row) }
    }
    let elsewhere = state.keymap.bindings.filter { isNew($0, &seen) }.map { binding in
      let places = state.keymap.bindings.filter { $0.command == binding.command }
        .reduce(into: Set<KeyContext>()) { $0.formUnion($1.contexts) }
      return PaletteRow(binding, reason: Wording.actsOnly(places))
    }
    return acting + questions(state) + waiting + elsewhere
  }

  /// The questions of the graph's library, which can be asked from anywhere.
  private static func questions(_ state: BrowserState) -> [PaletteRow] {
    state.graphLibrary.map {
      PaletteRow(command: .question($0.name), keys: "", words: $0.name, reason: nil)
    }
  }

  private init(command: Command, keys: String, words: String, reason: String?) {
    self.command = command
    self.keys = keys
    self.words = words
    self.reason = reason
  }

  private init(_ binding: KeyBinding, reason: String?) {
    command = binding.command
    keys = binding.keys.map(\.description).joined(separator: " ")
    words = binding.words
    self.reason = reason
  }

  /// Whether a binding's command is not listed yet; nobody looks for a movement in a list.
  private static func isNew(_ binding: KeyBinding, _ seen: inout Set<Command>) -> Bool {
    !binding.command.isMovement && seen.insert(binding.command).inserted
  }
}
