import SoukScreen

/// Which theme is drawn with.
extension Browser {
  /// Opens the window of themes, and reads them anew: an own one may have been changed meanwhile.
  static func openThemes(_ state: inout BrowserState) -> [Effect] {
    state.overlay = .themes(selected: state.theme, before: state.theme)
    return [.readThemes]
  }

  /// Keeps the theme that is shown; from now on the terminal's ground changes nothing.
  static func keepTheme(_ state: inout BrowserState) -> [Effect] {
    state.overlay = nil
    state.followsGround = false
    state.lostTheme = nil
    return [.saveTheme(state.currentTheme.name)]
  }

  /// Takes the first theme whose ground is like the terminal's, unless the person chose one, or is
  /// about to.
  static func follow(_ state: inout BrowserState, isLight: Bool) {
    guard state.followsGround, state.currentTheme.isLight != isLight else { return }
    guard let place = state.themes.firstIndex(where: { $0.isLight == isLight }) else { return }
    if case .themes = state.overlay { return }
    state.theme = place
  }

  /// Takes the themes there are now.
  ///
  /// The one in use stays where it is still among them, and comes back when it is again: a file that is being written may be none for a moment.
  static func themes(_ state: inout BrowserState, _ themes: [Theme]) {
    guard !themes.isEmpty else { return }
    let names = state.themes.map(\.name)
    let wanted = state.lostTheme ?? state.currentTheme.name
    state.lostTheme = themes.contains { $0.name == wanted } ? nil : wanted
    func place(_ index: Int) -> Int {
      let name = names.indices.contains(index) ? names[index] : nil
      return themes.firstIndex { $0.name == name } ?? 0
    }
    state.themes = themes
    state.theme = themes.firstIndex { $0.name == wanted } ?? 0
    if case .themes(let selected, let before) = state.overlay {
      state.overlay = .themes(selected: place(selected), before: place(before))
    }
  }
}
