/// How much a query may use before it is ended.
package struct QueryLimits: Sendable {
  /// The most rows or triples given.
  package var rows: Int
  /// The most cells of solutions kept at once; a cell takes 8 bytes, and its text where it has one.
  package var cells: Int

  /// Limits: a million rows and 16 million cells where nothing else is said.
  package init(rows: Int = 1_000_000, cells: Int = 16_000_000) {
    self.rows = rows
    self.cells = cells
  }
}
