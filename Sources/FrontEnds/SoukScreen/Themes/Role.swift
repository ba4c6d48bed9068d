/// What a stretch of the screen means; a theme says how each meaning looks.
package enum Role: String, CaseIterable, Hashable, Sendable, Codable {
  /// Ordinary text, and the background of the whole screen.
  case text
  /// What matters less: older rows, units, hints.
  case dim
  /// The one colour that stands out.
  case accent
  /// The letters of a row that matched the query.
  case match
  /// The row or tab that is selected, where the focus is.
  case selection
  /// The row or tab that is selected, where the focus is not.
  case selectionIdle = "selection-idle"
  /// Lines between and around panes.
  case border
  /// Lines around the pane that has the focus.
  case borderFocus = "border-focus"
  /// Names of panes and columns.
  case title
  /// A good verdict, a kept promise.
  case good
  /// Something to look at.
  case warn
  /// A failed verdict, a broken promise.
  case bad
  /// Neither good nor bad: not known, not checked.
  case info
  /// The topmost line.
  case header
  /// The status line.
  case footer
  /// A key in a hint.
  case key
  /// What a key does.
  case hint
  /// Text being typed.
  case input
  /// What stands in an empty text field.
  case placeholder
  /// The cell of the caret where the terminal's own cursor cannot be shown.
  case caret
  /// Sparklines and bars.
  case sparkline
  /// The filled part of a progress bar.
  case progress
  /// The part of a scrollbar in view.
  case thumb
  /// The rest of a scrollbar.
  case track
  /// The inside of a window laid over the screen.
  case popup
  /// A package's name.
  case name
  /// A version.
  case version
  /// A category.
  case category
  /// A value that differs from its twin.
  case different
}
