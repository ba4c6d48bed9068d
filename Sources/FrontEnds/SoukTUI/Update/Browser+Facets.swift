import SoukModel
import SoukScreen
import SoukSearch

extension Browser {
  /// Takes the counts of a query, nil where nothing can be counted; those of an older one are dropped.
  static func facets(_ state: inout BrowserState, _ tag: SearchTag, _ counts: FacetCounts?) {
    guard tag == state.latest else { return }
    state.facets = counts
    state.facetTag = tag
    if let counts, tag.text.allSatisfy(\.isWhitespace) { state.allFacets = counts }
  }

  /// Opens the window of counts.
  static func openFacets(_ state: inout BrowserState) -> [Effect] {
    state.overlay = .facets(selected: 0)
    return []
  }

  /// Adds the selected value to the query.
  static func addFacet(_ state: inout BrowserState) -> [Effect] {
    guard case .facets(let selected) = state.overlay else { return [] }
    state.overlay = nil
    let choices = state.facetChoices
    guard choices.indices.contains(selected) else { return [] }
    let typed = choices[selected].typed
    // Before the words: behind them it would make of a beginning the whole word.
    let text = state.editor.text
    return edited(&state) { $0.replace(with: "\(typed) \(text)") }
  }

  /// Puts what is offered behind the caret.
  static func complete(_ state: inout BrowserState) -> [Effect] {
    guard let rest = state.suggestion else {
      state.notice = Notice(text: Wording.nothingToComplete)
      return []
    }
    return edited(&state) { $0.insert(rest) }
  }

  /// Whether a key at the end of the line takes what is offered there, as it does in shells.
  static func takesSuggestion(_ stroke: KeyStroke) -> Bool {
    switch (stroke.key, stroke.modifiers) {
    case (.right, []), (.end, []), (.character("f"), .control), (.character("e"), .control): true
    default: false
    }
  }
}
