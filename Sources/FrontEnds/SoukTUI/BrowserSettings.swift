package import SoukScreen

/// What the browser is told at start, and where it keeps what is to last.
package struct BrowserSettings {
  /// The themes to choose from; none means the terminal's own colours.
  package var themes: [Theme]
  /// The name of the theme to begin with.
  package var theme: String?
  /// The queries of before, oldest first.
  package var history: [String]
  /// Whether registries are read anew in the background at start.
  package var refreshesAtStart: Bool
  /// What is to be said once at start, safe to show; the first of them stands in the status line.
  package var notices: [String]
  /// Keeps the queries.
  package var saveHistory: ([String]) -> Void
  /// Keeps the choice of a theme.
  package var saveTheme: (String) -> Void

  /// Settings; nothing is kept unless said so.
  package init(
    themes: [Theme] = [], theme: String? = nil, history: [String] = [],
    refreshesAtStart: Bool = false, notices: [String] = [],
    saveHistory: @escaping ([String]) -> Void = { _ in },
    saveTheme: @escaping (String) -> Void = { _ in }
  ) {
    self.themes = themes
    self.theme = theme
    self.history = history
    self.refreshesAtStart = refreshesAtStart
    self.notices = notices
    self.saveHistory = saveHistory
    self.saveTheme = saveTheme
  }
}
