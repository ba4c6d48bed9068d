/// What a query gave, as rows for a screen.
package struct GraphTable: Hashable, Sendable, Codable {
  /// The columns.
  package let columns: [String]
  /// The rows, a term for each column or nil where a column has none; the first of them only.
  package let rows: [[GraphTerm?]]
  /// How many rows there are in all.
  package let total: Int
  /// How long it took, in milliseconds.
  package let milliseconds: Double

  /// A table.
  package init(columns: [String], rows: [[GraphTerm?]], total: Int, milliseconds: Double) {
    self.columns = columns
    self.rows = rows
    self.total = total
    self.milliseconds = milliseconds
  }
}
