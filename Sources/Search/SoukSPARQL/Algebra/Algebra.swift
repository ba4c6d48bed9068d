import SoukRDF

/// A query's pattern as operations on solutions.
///
/// [SPARQL 1.1 Query, clause 18.2](https://www.w3.org/TR/sparql11-query/#sparqlQuery). Paths that are
/// plain steps one after the other have become triple patterns here.
indirect enum Algebra: Equatable, Sendable {
  /// One triple pattern.
  case triple(TriplePattern)
  /// Two ends and a path that is no plain step.
  case path(TermPattern, PropertyPath, TermPattern)
  /// All must fit; none of them is the solution that binds nothing.
  case join([Algebra])
  /// The first, extended by the second where that fits and the conditions hold.
  case leftJoin(Algebra, Algebra, [Expression])
  /// Solutions for which all conditions hold.
  case filter([Expression], Algebra)
  /// The solutions of all.
  case union([Algebra])
  /// A pattern in a named graph.
  case graph(TermPattern, Algebra)
  /// Solutions with one more variable.
  case extend(Algebra, Variable, Expression)
  /// Solutions that none of the second is compatible with.
  case minus(Algebra, Algebra)
  /// Solutions given in the query.
  case values(InlineData)
  /// A query of its own.
  case select(Selection)

  /// The solution that binds nothing.
  static let unit = Algebra.join([])
}

/// A `SELECT` as operations: pattern, groups, columns, order, part.
struct Selection: Equatable, Sendable {
  /// Where the solutions come from.
  let pattern: Algebra
  /// What the groups are made by, with the names the keys get; nil without groups.
  let grouping: [SolutionModifiers.GroupCondition]?
  /// The aggregates, with the variables that carry their values.
  let aggregates: [(call: AggregateCall, variable: Variable)]
  /// What a group must satisfy.
  let having: [Expression]
  /// The `VALUES` at the end.
  let values: InlineData?
  /// Values under new names, in order.
  let extensions: [(variable: Variable, expression: Expression)]
  /// The order wanted.
  let order: [SolutionModifiers.OrderCondition]
  /// The columns.
  let columns: [Variable]
  /// What becomes of equal rows.
  let duplicates: SelectClause.Duplicates
  /// The most solutions wanted.
  let limit: Int?
  /// How many are left out first.
  let offset: Int

  /// Whether all parts are equal.
  static func == (left: Selection, right: Selection) -> Bool {
    left.pattern == right.pattern && left.grouping == right.grouping
      && left.aggregates.elementsEqual(right.aggregates) {
        $0.call == $1.call && $0.variable == $1.variable
      }
      && left.having == right.having && left.values == right.values
      && left.extensions.elementsEqual(right.extensions) {
        $0.variable == $1.variable && $0.expression == $1.expression
      }
      && left.order == right.order && left.columns == right.columns
      && left.duplicates == right.duplicates && left.limit == right.limit
      && left.offset == right.offset
  }
}
