import SoukScreen

/// The list of commands.
extension Browser {
  /// Does the selected command where the person was, or says why it does nothing there.
  static func runPalette(_ state: inout BrowserState) -> [Effect] {
    guard case .palette(let palette) = state.overlay else { return [] }
    let rows = PaletteRow.rows(of: state)
    guard rows.indices.contains(palette.selected) else {
      state.notice = Notice(text: Wording.noCommand)
      return []
    }
    let row = rows[palette.selected]
    if let reason = row.reason {
      state.notice = Notice(isFailure: true, text: "\(row.words): \(reason)")
      return []
    }
    state.overlay = nil
    return perform(&state, row.command, Keymap.context(of: state))
  }

  /// Changes what was typed; the first command that is left is selected.
  static func editPalette(_ state: inout BrowserState, _ change: (inout LineEditor) -> Void) {
    guard case .palette(var palette) = state.overlay else { return }
    let before = palette.editor.text
    change(&palette.editor)
    if palette.editor.text != before { palette.selected = 0 }
    state.overlay = .palette(palette)
  }

  /// Moves the selection.
  static func moveInPalette(_ state: inout BrowserState, _ command: Command) {
    guard case .palette(var palette) = state.overlay else { return }
    palette.selected = moved(
      palette.selected, command, screen: PaletteView.rows(in: state.size),
      count: PaletteRow.rows(of: state).count)
    state.overlay = .palette(palette)
  }
}
