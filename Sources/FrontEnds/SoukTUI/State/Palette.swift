import SoukScreen

/// The list of commands, and what was typed to find one.
struct Palette: Hashable, Sendable {
  /// What was typed.
  var editor = LineEditor()
  /// The selected row, from 0.
  var selected = 0
}
