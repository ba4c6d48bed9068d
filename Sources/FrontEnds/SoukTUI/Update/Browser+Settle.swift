import SoukModel
import SoukScreen
import SoukSearch

extension Browser {
  /// Brings what depends on other parts in line after an event, and asks for what is missing.
  static func settle(_ state: inout BrowserState) -> [Effect] {
    if let list = state.top((any RowPage).self) {
      state.setList(list.placed(in: state, ScreenLayout(state)))
    }
    guard state.results.tag.sequence > 0 else { return [] }
    place(&state)
    placeComparison(&state)
    var effects = needRows(&state)
    if state.selection.id != state.details.id {
      state.details.begin(state.selection.id)
      if let id = state.selection.id {
        effects.append(.lookup(sequence: state.details.sequence, id))
      }
    }
    return effects + needDetails(&state)
  }

  /// Keeps the selection inside the list and in view.
  private static func place(_ state: inout BrowserState) {
    let count = state.results.count
    let index = max(0, min(state.selection.index, count - 1))
    state.selection.index = index
    if let id = state.results.hits[index]?.id {
      state.selection.id = id
    } else if count == 0 || !state.isStale {
      state.selection.id = nil
    }
    state.first = ListRows.first(
      keeping: index, from: state.first, visible: ScreenLayout(state).visibleRows, count: count)
  }

  /// Keeps the cursor of a comparison inside its columns and in view.
  private static func placeComparison(_ state: inout BrowserState) {
    guard var comparison = state.comparison else { return }
    comparison.row = max(0, min(comparison.row, comparison.rows - 1))
    comparison.first = ListRows.first(
      keeping: comparison.row, from: comparison.first,
      visible: ScreenLayout(state).comparisonRows, count: comparison.rows)
    state.comparison = comparison
  }

  /// Asks for rows in view that are not here; never for old rows.
  private static func needRows(_ state: inout BrowserState) -> [Effect] {
    guard !state.isStale else { return [] }
    let visible = ScreenLayout(state).visibleRows
    let view = state.first..<max(state.first, min(state.first + visible, state.results.count))
    var need = RowsNeed(window: nil, ids: [])
    for rank in view {
      if let id = state.results.hits[rank]?.id {
        if state.summaries[id] == nil, !state.gone.contains(id) { need.ids.append(id) }
      } else if need.window == nil {
        let start = rank / EffectRunner.window * EffectRunner.window
        let end = min(start + 2 * EffectRunner.window, state.results.count)
        need.window = start..<end
      }
    }
    let ahead = view.upperBound
    if need.window == nil, need.ids.isEmpty, ahead == state.results.known,
      ahead < state.results.count
    {
      need.window = ahead..<min(ahead + EffectRunner.window, state.results.count)
    }
    guard need.window != nil || !need.ids.isEmpty, need != state.rowsUnderWay else { return [] }
    state.rowsUnderWay = need
    return [.rows(state.results.tag, need)]
  }

  /// Asks for what the shown page of the details needs beside the look-up.
  private static func needDetails(_ state: inout BrowserState) -> [Effect] {
    guard let id = state.details.id, state.details.failure == nil else { return [] }
    let sequence = state.details.sequence
    switch state.details.tab {
    case .trust where state.details.verified == nil && !state.details.isVerifying:
      state.details.isVerifying = true
      return [.inspect(.pane(sequence), id, nil)]
    case .dependencies where state.details.dependents == nil && !state.details.isAskingDependents:
      state.details.isAskingDependents = true
      return [.dependents(sequence: sequence, id)]
    case .validation, .maturity:
      guard state.details.assessment == nil, !state.details.isAssessing else { return [] }
      state.details.isAssessing = true
      return [.assess(sequence: sequence, id)]
    case .readme where state.details.readme == nil && !state.details.isReadingReadme:
      state.details.isReadingReadme = true
      return [.readme(sequence: sequence, id)]
    default: return []
    }
  }
}
