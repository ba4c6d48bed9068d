import SoukScreen

/// The one list of keys: what acts, what the footer shows and what `?` lists all come from it.
struct Keymap: Sendable {
  /// Every binding, in the order of the list of keys.
  let bindings: [KeyBinding]
  /// What each key does in each place.
  private let table: [KeyContext: [KeyStroke: Command]]

  /// The keys that souk comes with.
  static let builtIn = Keymap(builtInBindings)

  /// A keymap of bindings; first come first served, where a key stands twice in a place.
  init(_ bindings: [KeyBinding]) {
    self.bindings = bindings
    var table: [KeyContext: [KeyStroke: Command]] = [:]
    for binding in bindings {
      for context in binding.contexts {
        for key in binding.keys where table[context]?[key] == nil {
          table[context, default: [:]][key] = binding.command
        }
      }
    }
    self.table = table
  }

  /// What a key does in a place; nil where it does nothing, or is text.
  func command(for stroke: KeyStroke, in context: KeyContext) -> Command? {
    table[context]?[stroke]
  }

  /// The bindings that act in a place, in the order of the list of keys.
  func bindings(in context: KeyContext) -> [KeyBinding] {
    bindings.filter { $0.contexts.contains(context) }
  }

  /// What the footer shows in a place, most useful first.
  func footer(
    in context: KeyContext, where acts: (KeyBinding) -> Bool = { _ in true }
  ) -> [KeyHints.Hint] {
    bindings(in: context)
      .filter { $0.footer != nil && acts($0) }
      .sorted { ($0.footer ?? 0) < ($1.footer ?? 0) }
      .map { KeyHints.Hint($0.keys.first?.description ?? "", $0.words) }
  }
}
