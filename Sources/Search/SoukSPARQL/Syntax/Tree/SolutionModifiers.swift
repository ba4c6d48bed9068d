/// Grouping, order and the part wanted.
///
/// [SPARQL 1.1 Query, production 18](https://www.w3.org/TR/sparql11-query/#rSolutionModifier).
package struct SolutionModifiers: Equatable, Sendable {
  /// What the groups are made by; empty without `GROUP BY`.
  package var grouping: [GroupCondition] = []
  /// What a group must satisfy.
  package var having: [Expression] = []
  /// What the solutions are ordered by.
  package var order: [OrderCondition] = []
  /// The most solutions wanted.
  package var limit: Int?
  /// How many solutions are left out first.
  package var offset = 0

  /// One expression of `GROUP BY`, and the name it gets.
  package struct GroupCondition: Equatable, Sendable {
    /// What is compared.
    package let expression: Expression
    /// Its name after grouping: the variable itself, or the one after `AS`.
    package let variable: Variable?
  }

  /// One expression of `ORDER BY`.
  package struct OrderCondition: Equatable, Sendable {
    /// What is compared.
    package let expression: Expression
    /// Whether the greatest comes first.
    package let isDescending: Bool
  }
}
