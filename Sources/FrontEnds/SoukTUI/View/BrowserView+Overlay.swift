import SoukScreen

/// What lies over the screen.
extension BrowserView {
  /// Draws it, if anything is there, and says where the caret and the focus are in it.
  static func overlay(
    _ state: BrowserState, _ layout: ScreenLayout, _ canvas: inout Canvas
  ) -> (caret: Point?, focus: FocusPlace?) {
    let theme = state.currentTheme
    switch state.overlay {
    case .help(let scroll):
      let view = HelpView(
        theme: theme, scroll: scroll, place: Keymap.context(under: state), keymap: state.keymap)
      return (nil, view.draw(&canvas))
    case .themes(let selected, _):
      let view = ThemesView(names: state.themes.map(\.name), selected: selected, theme: theme)
      return (nil, view.draw(&canvas))
    case .facets(let selected):
      return (nil, FacetsView(state: state, theme: theme).window(selected: selected, &canvas))
    case .explanation(let code, let scroll):
      return (nil, ExplanationView(code: code, scroll: scroll, theme: theme).draw(&canvas))
    case .evidence(let id, let scroll):
      guard let row = state.operationsRows.first(where: { $0.id == id }) else { return (nil, nil) }
      return (nil, OperationsEvidence(row: row, scroll: scroll, theme: theme).draw(&canvas))
    case .confirmation(let what):
      return (nil, ConfirmationView(confirmation: what, theme: theme).draw(&canvas))
    case .palette(let palette):
      let rows = PaletteRow.rows(of: state)
      return PaletteView(palette: palette, rows: rows, theme: theme).draw(&canvas)
    case .note(let subject, let editor):
      let view = NoteView(subject: subject, editor: editor, theme: theme)
      return (view.draw(layout.statusLine, &canvas), nil)
    case nil: return (nil, nil)
    }
  }
}
