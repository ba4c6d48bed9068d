import SoukEngine
import SoukModel
import SoukScreen

extension Browser {
  /// Shows the kept queries and those of before.
  static func openSearches(_ state: inout BrowserState) -> [Effect] {
    state.pages.append(.searches(SearchesPage()))
    return []
  }

  /// Keeps the query that is typed, or forgets it.
  static func keepSearch(_ state: inout BrowserState) -> [Effect] {
    let query = state.editor.text
    guard state.saved.toggle(query) else {
      state.notice = Notice(text: Wording.nothingToSave)
      return []
    }
    state.notice = Notice(text: Wording.kept(query, state.saved.contains(query)))
    return [.saveSearches(state.saved.entries)]
  }

  /// Does what a command means on the row under the cursor of the searches.
  static func onSearches(_ state: inout BrowserState, _ command: Command) -> [Effect] {
    let rows = state.searchesRows
    guard let row = state.searches?.row(in: rows) else {
      state.notice = Notice(text: Wording.noSearches)
      return []
    }
    switch command {
    case .open:
      state.pages = []
      state.comparison = nil
      state.focus = .search
      return edited(&state) { $0.replace(with: row.id) }
    case .keepSearch:
      _ = state.saved.toggle(row.id)
      return [.saveSearches(state.saved.entries)]
    case .forget:
      if row.isSaved {
        _ = state.saved.toggle(row.id)
        return [.saveSearches(state.saved.entries)]
      }
      state.history.forget(row.id)
      return [.saveHistory(state.history.entries)]
    default: return []
    }
  }

  /// Gives the results more of the width, or less.
  static func widen(_ state: inout BrowserState, by step: Int) {
    let (least, most) = (SessionSnapshot.splits.lowerBound, SessionSnapshot.splits.upperBound)
    state.split = max(least, min(state.split + step, most))
  }
}
