/// A place on the screen, counted in cells from the top left corner.
package struct Point: Hashable, Sendable, Codable {
  /// Columns from the left.
  package var x: Int
  /// Rows from the top.
  package var y: Int

  /// A place from its column and row.
  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}
