/// A `SELECT` inside a pattern.
package struct Subquery: Equatable, Sendable {
  /// The columns.
  package let select: SelectClause
  /// What must fit.
  package let pattern: GroupPattern
  /// Grouping, order and the part wanted.
  package let modifiers: SolutionModifiers
  /// The `VALUES` at its end.
  package let values: InlineData?
}
