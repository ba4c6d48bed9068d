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
    case .evidence: return .evidence
    case .confirmation: return .confirmation
    case nil: return context(under: state)
    }
  }

  /// Where it will be heard once nothing lies over the screen.
  static func context(under state: BrowserState) -> KeyContext {
    switch state.pages.last {
    case .inspector: return .inspector
    case .failures: return .failures
    case .dashboard: return .dashboard
    case .installed: return .installed
    case .operations: return .operations
    case .waterfall: return .waterfall
    case .basket: return .basket
    case .searches: return .searches
    case .install(let page): return context(of: page)
    case nil: break
    }
    if let comparison = state.comparison {
      if comparison.fields != nil { return .fields }
      return comparison.isTyping ? .comparisonSearch : .comparison
    }
    switch state.focus {
    case .search: return .search
    case .list: return .list
    case .details:
      return state.details.tab == .trust && state.details.id != nil ? .trust : .details
    }
  }

  private static func context(of page: InstallPage) -> KeyContext {
    switch page.stage {
    case .preparing, .applying: .installing
    case .asking: .plan
    case .ended, .failed: page.refusals.isEmpty ? .outcome : .refused
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
  static func footer(
    in context: KeyContext, where acts: (KeyBinding) -> Bool = { _ in true }
  ) -> [KeyHints.Hint] {
    bindings(in: context)
      .filter { $0.footer != nil && acts($0) }
      .sorted { ($0.footer ?? 0) < ($1.footer ?? 0) }
      .map { KeyHints.Hint($0.keys.first?.description ?? "", $0.words) }
  }

  /// What the footer shows at present: of the keys of its place those that do something now.
  static func footer(of state: BrowserState) -> [KeyHints.Hint] {
    let context = context(of: state)
    let idle = idle(state, context)
    return footer(in: context) { !idle.contains($0.command) }
  }

  /// The commands of a place that have nothing to act on.
  private static func idle(_ state: BrowserState, _ context: KeyContext) -> Set<Command> {
    let onRows: Set<Command> = [
      .open, .update, .updateAll, .uninstall, .copyPlace, .copyName, .note, .handle, .explain,
    ]
    switch context {
    case .failures: return state.failuresRows.isEmpty ? onRows : []
    case .installed: return state.installedRows.isEmpty ? onRows : []
    case .waterfall: return state.timings.isEmpty ? onRows : []
    case .basket: return state.basket.isEmpty ? onRows.union([.installBasket, .unmark]) : []
    case .searches: return state.searchesRows.isEmpty ? onRows.union([.keepSearch, .forget]) : []
    case .outcome:
      if case .failed? = state.installPage?.stage { return [.copyPlace] }
      return []
    default: return []
    }
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
