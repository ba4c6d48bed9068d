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
      if context == .failures { clickFailure(&state, event.position, layout) }
      guard KeyContext.browsing.contains(context) else { return [] }
      click(&state, event.position, layout)
      return []
    default: return []
    }
  }

  private static func clickFailure(
    _ state: inout BrowserState, _ place: Point, _ layout: ScreenLayout
  ) {
    guard let page = state.failures else { return }
    let index = page.first + place.y - layout.body.y
    let rows = state.failuresRows
    guard place.y < layout.body.y + layout.failuresRows, rows.indices.contains(index) else {
      return
    }
    state.failures?.index = index
    state.failures?.selected = rows[index].id
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
      let columns = bar.columns(width: layout.detailsInner.width)
      let column = place.x - layout.detailsInner.x
      if let index = columns.firstIndex(where: { $0.contains(column) }),
        let tab = DetailsTab(rawValue: index)
      {
        show(&state, tab)
      }
    }
  }
}
