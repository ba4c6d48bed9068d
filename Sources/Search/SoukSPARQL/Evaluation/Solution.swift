package import SoukRDF

/// One way to give the variables terms, by the terms' ids.
///
/// [SPARQL 1.1 Query, clause 18.1.8](https://www.w3.org/TR/sparql11-query/#sparqlSolutions). The ids
/// mean something to the source that was asked; ``Evaluator/term(_:in:)`` turns them into terms.
package struct Solution: Equatable, Sendable {
  /// The variables that have a column, in the order of the columns.
  package let variables: [Variable]
  /// One id per variable; ``unbound`` where the variable has none.
  package let row: [TermID]

  /// The id that no store gives to a term: dictionary rows count from 1.
  package static let unbound = TermID(rawValue: 0)

  /// The id given to a variable, or nil where it has none.
  package subscript(variable: Variable) -> TermID? {
    guard let column = variables.firstIndex(of: variable), row[column] != Self.unbound else {
      return nil
    }
    return row[column]
  }
}
