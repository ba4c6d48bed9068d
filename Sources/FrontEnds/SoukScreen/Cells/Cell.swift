/// One cell of the screen: what it shows and how.
package struct Cell: Hashable, Sendable {
  /// What is shown; a cluster's number has a meaning only in the grid that holds the cell.
  package var glyph: Glyph
  /// How it is drawn.
  package var style: Style

  /// An empty cell in the terminal's own colours.
  package static let blank = Cell(glyph: .blank, style: .plain)
}
