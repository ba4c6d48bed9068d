package import SoukRDF

/// The rows of a `SELECT`.
package struct SolutionTable: Equatable, Sendable {
  /// The columns, in order.
  package let variables: [Variable]
  /// The rows in order: a term for each column, or nil where a column has none.
  package internal(set) var rows: [[Term?]]

  /// A table of these rows.
  package init(variables: [Variable], rows: [[Term?]]) {
    self.variables = variables
    self.rows = rows
  }
}
