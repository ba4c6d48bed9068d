import SoukScreen
import SoukSearch

/// Tells what the screen shows in words, a line for each change, for those who do not see it.
struct Narrator {
  /// What is told of on its own: a part that is as it was told last is passed over.
  enum Part: Hashable {
    /// Where the keys are heard.
    case place
    /// The title of a page.
    case title
    /// What is typed.
    case typed
    /// How many results there are, or why there are none.
    case count
    /// The row that has the focus.
    case row
    /// A text that is read as a whole.
    case text
    /// The figures of the status pane, once for each time it is opened.
    case status
    /// What runs in the background.
    case work
    /// What has just happened.
    case notice
  }

  private var told: [Part: [String]] = [:]

  /// The lines that say what changed since the last call, in the order of reading; none where nothing
  /// did.
  mutating func lines(of state: BrowserState) -> [String] {
    var lines: [String] = []
    for (part, text) in parts(of: state) where told[part] ?? [] != text {
      // Figures move with every key: who listens hears them when the pane opens, not at each move.
      if part == .status, !text.isEmpty, told[part]?.isEmpty == false { continue }
      told[part] = text
      lines += text
    }
    return lines
  }

  /// What there is to tell, in the order of reading; a part that is not known yet is left out.
  private func parts(of state: BrowserState) -> [(Part, [String])] {
    let place = Keymap.context(of: state)
    var parts: [(Part, [String])] = [(.place, [Wording.words(place)])]
    parts.append((.typed, typed(state, place)))
    if state.overlay != nil {
      parts += SpokenPicture.ofOverlay(state).parts
    } else if !state.pages.isEmpty {
      parts += SpokenPicture.ofPage(state).parts
    } else if state.comparison != nil {
      parts += SpokenPicture.ofComparison(state).parts
    } else {
      parts += browsing(state)
    }
    parts.append((.status, state.showsStatus ? SpokenPicture.ofStatus(state) : []))
    parts.append((.work, state.refresh.map { [Wording.spoken($0)] } ?? []))
    parts.append((.notice, state.notice.map { [$0.text] } ?? []))
    return parts
  }

  private func typed(_ state: BrowserState, _ place: KeyContext) -> [String] {
    switch state.overlay {
    case .palette(let palette): [Wording.spokenTyped(palette.editor.text)]
    case .note(_, let editor): [Wording.spokenTyped(editor.text)]
    case nil where KeyContext.queries.contains(place):
      [Wording.spokenQuery(state.editor.text)]
    default: []
    }
  }

  private func browsing(_ state: BrowserState) -> [(Part, [String])] {
    var parts: [(Part, [String])] = [(.title, [])]
    // Rows of an older query are never told of as answers to this one.
    if state.isStale {
      if state.isOverdue { parts.append((.count, [Wording.searching])) }
    } else if state.results.tag.sequence > 0 {
      parts.append((.count, [Wording.spokenCount(state)]))
      if let row = row(state) { parts.append((.row, [row])) }
    }
    parts.append((.text, details(state) ?? []))
    return parts
  }

  /// The selected row in words; empty without one, nil while it is not here yet.
  private func row(_ state: BrowserState) -> String? {
    guard let hit = state.results.hits[state.selection.index] else {
      return state.results.count == 0 ? "" : nil
    }
    guard let summary = state.summaries[hit.id] else { return nil }
    return Wording.spokenRow(
      summary, isNear: hit.approximate, at: state.selection.index, of: state.results.count)
  }

  /// The page of the details, where these have the focus; nil where they do not or it is not here.
  private func details(_ state: BrowserState) -> [String]? {
    guard state.focus == .details, let id = state.details.id,
      state.details.answer != nil || state.details.failure != nil
    else { return nil }
    let tab = Wording.tabs[state.details.tab.rawValue]
    let lines = DetailsText.lines(of: state, width: SpokenPicture.width)
    return [Wording.spokenDetails(id, tab)] + SpokenPicture.spoken(lines.map(\.text))
  }
}
