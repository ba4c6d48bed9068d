import SoukModel
import SoukScreen
import SoukSearch

extension Browser {
  /// Moves a selection, a scroll position or a page.
  static func move(_ state: inout BrowserState, _ command: Command, _ context: KeyContext) {
    let layout = ScreenLayout(state)
    switch context {
    case .search, .list:
      if let step = tabStep(command) {
        show(&state, state.details.tab.moved(by: step))
      } else {
        let index = moved(
          state.selection.index, command, screen: layout.visibleRows, count: state.results.count)
        select(&state, index)
      }
    case .details, .trust:
      if let step = tabStep(command) {
        show(&state, state.details.tab.moved(by: step))
      } else {
        let page = layout.detailsText
        let lines = DetailsText.lines(of: state, width: page.width).count
        state.details.scroll = scrolled(state.details.scroll, command, page.height, lines)
      }
    case .inspector:
      guard var page = state.inspector else { return }
      let lines = InspectorText.lines(
        of: page.inspection, theme: state.currentTheme, width: layout.body.width - 2
      ).count
      page.scroll = scrolled(page.scroll, command, layout.body.height, lines)
      state.inspector = page
    case .dashboard:
      guard let survey = state.survey else { return }
      let lines = DashboardText.lines(
        of: survey, theme: state.currentTheme, width: layout.body.width - 2
      ).count
      let scroll = state.dashboard?.scroll ?? 0
      state.dashboard?.scroll = scrolled(scroll, command, layout.body.height, lines)
    case .failures: moveInFailures(&state, command, layout)
    case .tree: moveInTree(&state, command, layout)
    case .installed, .operations, .basket, .searches, .waterfall, .graph:
      moveInList(&state, command, layout)
    case .installing, .plan, .outcome, .refused:
      guard let page = state.installPage else { return }
      let lines = InstallText.lines(
        of: page, theme: state.currentTheme, width: layout.body.width - 2
      ).count
      state.installPage?.scroll = scrolled(
        page.scroll, command, layout.body.height - layout.installFoot, lines)
    case .comparison, .comparisonSearch: moveInComparison(&state, command, layout)
    case .fields:
      let lines = FieldRows.rows(of: state.comparison?.fields).count
      let scroll = state.comparison?.fields?.scroll ?? 0
      state.comparison?.fields?.scroll = scrolled(
        scroll, command, layout.comparisonRows, lines)
    case .help:
      guard case .help(let scroll) = state.overlay else { return }
      let lines = HelpView.lines(of: state.keymap, first: .search).count
      state.overlay = .help(scroll: scrolled(scroll, command, layout.popupRows, lines))
    case .explanation:
      guard case .explanation(let code, let scroll) = state.overlay else { return }
      let lines = ExplanationView.lines(code, width: TextWindow.width(in: state.size)).count
      state.overlay = .explanation(
        code: code, scroll: scrolled(scroll, command, layout.popupRows, lines))
    case .evidence:
      guard case .evidence(let id, let scroll) = state.overlay,
        let row = state.operationsRows.first(where: { $0.id == id })
      else { return }
      let width = TextWindow.width(in: state.size)
      let lines = OperationsEvidence.lines(of: row, width: width).count
      state.overlay = .evidence(id, scroll: scrolled(scroll, command, layout.popupRows, lines))
    case .note, .confirmation, .graphPrompt: return
    case .palette: moveInPalette(&state, command)
    case .why:
      guard let page = state.whyPage else { return }
      let lines = WhyText.lines(
        of: page, theme: state.currentTheme, width: layout.body.width - 2
      ).count
      state.whyPage?.scroll = scrolled(page.scroll, command, layout.body.height, lines)
    case .facets:
      guard case .facets(let selected) = state.overlay else { return }
      let count = state.facetChoices.count
      state.overlay = .facets(
        selected: moved(selected, command, screen: layout.popupRows, count: count))
    case .themes:
      guard case .themes(let selected, let before) = state.overlay else { return }
      let index = moved(selected, command, screen: 5, count: state.themes.count)
      state.overlay = .themes(selected: index, before: before)
      state.theme = index
    }
  }

  /// Moves the cursor of the list on top.
  static func moveInList(
    _ state: inout BrowserState, _ command: Command, _ layout: ScreenLayout
  ) {
    guard let list = state.top((any RowPage).self) else { return }
    state.setList(list.moved(command, in: state, layout))
  }

  /// Selects a row of the list.
  static func select(_ state: inout BrowserState, _ index: Int) {
    guard state.results.count > 0 else { return }
    state.selection.index = max(0, min(index, state.results.count - 1))
    state.selection.id = state.results.hits[state.selection.index]?.id
    state.selection.isChosen = true
  }

  /// A place in a list after a movement.
  static func moved(_ index: Int, _ command: Command, screen: Int, count: Int) -> Int {
    let page = max(1, screen - 1)
    let target =
      switch command {
      case .up: index - 1
      case .down: index + 1
      case .pageUp: index - page
      case .pageDown: index + page
      case .halfUp: index - max(1, screen / 2)
      case .halfDown: index + max(1, screen / 2)
      case .first: 0
      case .last: count - 1
      default: index
      }
    return max(0, min(target, count - 1))
  }

  /// A scroll position after a movement.
  static func scrolled(_ scroll: Int, _ command: Command, _ height: Int, _ lines: Int) -> Int {
    moved(scroll, command, screen: height, count: max(1, lines - max(1, height) + 1))
  }

  private static func tabStep(_ command: Command) -> Int? {
    switch command {
    case .left: -1
    case .right: 1
    default: nil
    }
  }

  private static func moveInComparison(
    _ state: inout BrowserState, _ command: Command, _ layout: ScreenLayout
  ) {
    guard var comparison = state.comparison else { return }
    switch command {
    case .left: comparison.column = .v1
    case .right: comparison.column = .v2
    default:
      comparison.row = moved(
        comparison.row, command, screen: layout.comparisonRows, count: comparison.rows)
    }
    comparison.first = ListRows.first(
      keeping: comparison.row, from: comparison.first, visible: layout.comparisonRows,
      count: comparison.rows)
    state.comparison = comparison
  }
}
