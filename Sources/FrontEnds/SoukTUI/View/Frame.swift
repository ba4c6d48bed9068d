import SoukScreen

/// A picture of the screen, and where the cursor stands on it.
struct Frame {
  /// The cells.
  var grid: Grid
  /// The caret's place while a line is edited, else that of the focus; nil hides the cursor.
  var cursor: Point?
}
