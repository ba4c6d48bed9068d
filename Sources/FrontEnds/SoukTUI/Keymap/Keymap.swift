import SoukScreen

/// The one list of keys: what acts, what the footer shows and what `?` lists all come from it.
enum Keymap {
  /// Where the next key will be heard.
  static func context(of state: BrowserState) -> KeyContext {
    switch state.overlay {
    case .help: return .help
    case .themes: return .themes
    case .explanation: return .explanation
    case .note: return .note
    case nil: return context(under: state)
    }
  }

  /// Where it will be heard once nothing lies over the screen.
  static func context(under state: BrowserState) -> KeyContext {
    switch state.pages.last {
    case .inspector: return .inspector
    case .failures: return .failures
    case .dashboard: return .dashboard
    case nil: break
    }
    if let comparison = state.comparison {
      return comparison.fields == nil ? .comparison : .fields
    }
    switch state.focus {
    case .search: return .search
    case .list: return .list
    case .details:
      return state.details.tab == .trust && state.details.id != nil ? .trust : .details
    }
  }

  /// What a key does in a place; nil where it does nothing, or is text.
  static func command(for stroke: KeyStroke, in context: KeyContext) -> Command? {
    table[context]?[stroke]
  }

  /// The bindings that act in a place, in the order of the list of keys.
  static func bindings(in context: KeyContext) -> [KeyBinding] {
    bindings.filter { $0.contexts.contains(context) }
  }

  /// What the footer shows in a place, most useful first.
  static func footer(in context: KeyContext) -> [KeyHints.Hint] {
    bindings(in: context)
      .filter { $0.footer != nil }
      .sorted { ($0.footer ?? 0) < ($1.footer ?? 0) }
      .map { KeyHints.Hint($0.keys.first?.description ?? "", $0.words) }
  }

  /// First come first served: a key stands once in each place, which a test holds.
  private static let table: [KeyContext: [KeyStroke: Command]] = {
    var table: [KeyContext: [KeyStroke: Command]] = [:]
    for binding in bindings {
      for context in binding.contexts {
        for key in binding.keys where table[context]?[key] == nil {
          table[context, default: [:]][key] = binding.command
        }
      }
    }
    return table
  }()
}
