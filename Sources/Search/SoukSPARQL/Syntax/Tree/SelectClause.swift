/// The columns of a `SELECT`.
package struct SelectClause: Equatable, Sendable {
  /// What becomes of equal rows.
  package let duplicates: Duplicates
  /// The columns in order; nil for `*`.
  package let columns: [Column]?

  /// What becomes of equal rows.
  package enum Duplicates: Sendable {
    /// All are kept.
    case kept
    /// One of them is kept.
    case removed
    /// Some may go.
    case reducible
  }

  /// A column: a variable of the pattern, or a new one with its expression.
  package struct Column: Equatable, Sendable {
    /// The column's name.
    package let variable: Variable
    /// What gives its value; nil for a variable of the pattern.
    package let expression: Expression?
  }
}
