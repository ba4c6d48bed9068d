import SoukModel
import SoukScreen

extension Browser {
  /// Does what the mouse means: a click selects, the wheel moves, a click on a tab shows it.
  static func mouse(_ state: inout BrowserState, _ event: MouseEvent) -> [Effect] {
    let context = Keymap.context(of: state)
    let layout = ScreenLayout(state)
    guard !layout.isTooSmall else { return [] }
    switch event.action {
    case .scrollUp, .scrollDown:
      let isDetails = layout.details?.contains(event.position) ?? false
      let isBrowsing = KeyContext.browsing.contains(context)
      let place: KeyContext = isBrowsing ? (isDetails ? .details : .list) : context
      for _ in 0..<3 { move(&state, event.action == .scrollUp ? .up : .down, place) }
      return []
    case .press(.left):
      if context == .comparison || context == .comparisonSearch {
        clickComparison(&state, event.position, layout)
      }
      if state.overlay == nil, let list = state.top((any RowPage).self) {
        state.setList(list.pointed(at: event.position, in: state, layout))
      }
      guard KeyContext.browsing.contains(context) else { return [] }
      click(&state, event.position, layout)
      return []
    default: return []
    }
  }

  private static func clickComparison(
    _ state: inout BrowserState, _ place: Point, _ layout: ScreenLayout
  ) {
    if place.y == layout.search.y { return typeInComparison(&state) }
    guard var comparison = state.comparison else { return }
    // A line of figures and the upper side of the boxes stand over the rows.
    let row = comparison.first + place.y - layout.body.y - 2
    let isRow = place.y >= layout.body.y + 2 && place.y < layout.body.bottom - 1
    let backend: BackendKind = place.x < layout.body.width / 2 ? .v1 : .v2
    guard isRow, row < comparison.side(backend)?.hits.count ?? 0 else { return }
    comparison.isTyping = false
    comparison.column = backend
    comparison.row = row
    state.comparison = comparison
  }

  private static func click(_ state: inout BrowserState, _ place: Point, _ layout: ScreenLayout) {
    if place.y == layout.search.y {
      state.focus = .search
    } else if layout.rows.contains(place) {
      let index = state.first + place.y - layout.rows.y
      guard index < state.results.count else { return }
      state.focus = .list
      select(&state, index)
    } else if layout.detailsInner.contains(place) {
      state.focus = .details
      guard place.y == layout.detailsInner.y else { return }
      let bar = TabBar(Wording.tabs, selected: state.details.tab.rawValue, theme: .plain)
      let column = place.x - layout.detailsInner.x
      if let index = bar.page(at: column, width: layout.detailsInner.width),
        let tab = DetailsTab(rawValue: index)
      {
        show(&state, tab)
      }
    }
  }
}
