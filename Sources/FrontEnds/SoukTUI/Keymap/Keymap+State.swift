import SoukScreen

extension Keymap {
  /// Where the next key will be heard.
  static func context(of state: BrowserState) -> KeyContext {
    switch state.overlay {
    case .help: return .help
    case .themes: return .themes
    case .palette: return .palette
    case .facets: return .facets
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
    case .why: return .why
    case .basket: return .basket
    case .tree: return .tree
    case .graph(let page): return page.isTyping ? .graphPrompt : .graph
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

  /// What the footer shows at present: of the keys of its place those that do something now.
  func footer(of state: BrowserState) -> [KeyHints.Hint] {
    let context = Self.context(of: state)
    let idle = Self.idle(state, context)
    return footer(in: context) { !idle.contains($0.command) }
  }

  /// Why a command does nothing in its place at present; nil where it acts.
  static func idleReason(
    _ command: Command, _ state: BrowserState, _ context: KeyContext
  ) -> String? {
    if idle(state, context).contains(command) {
      return context == .outcome ? Wording.needsPlace : Wording.needsRow
    }
    let onPackage: Set<Command> = [
      .open, .install, .copyName, .copyChecksum, .copyDetails, .inspect, .sameCause, .saveEvidence,
      .copyCommand, .copyText, .explain,
    ]
    guard KeyContext.browsing.contains(context), state.selection.id == nil else { return nil }
    return onPackage.contains(command) ? Wording.needsRow : nil
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
    case .tree: return state.tree?.rows.isEmpty == true ? onRows : []
    case .graph: return state.graph?.rows(in: state).isEmpty == true ? onRows : []
    case .basket: return state.basket.isEmpty ? onRows.union([.installBasket, .unmark]) : []
    case .searches: return state.searchesRows.isEmpty ? onRows.union([.keepSearch, .forget]) : []
    case .outcome:
      if case .failed? = state.installPage?.stage { return [.copyPlace] }
      return []
    default: return []
    }
  }
}
