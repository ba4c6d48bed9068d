import SoukScreen

/// A picture of the screen, and where the cursor stands on it.
struct Frame {
  /// The cells.
  var grid: Grid
  /// The caret's place while the search line is edited; nil hides the cursor.
  var cursor: Point?
}
