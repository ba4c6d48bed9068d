/// A SPARQL query as written, its names resolved.
///
/// [SPARQL 1.1 Query, production 2](https://www.w3.org/TR/sparql11-query/#rQuery). A blank node of the
/// text is a variable whose name begins with `_:`, which nobody can write.
package struct Query: Equatable, Sendable {
  /// What is asked for.
  package let form: QueryForm
  /// The graphs to be asked, where the query names any.
  package let dataset: [DatasetClause]
  /// What must fit; nil for a `DESCRIBE` of known nodes.
  package let pattern: GroupPattern?
  /// Grouping, order and the part wanted.
  package let modifiers: SolutionModifiers
  /// The `VALUES` after all else.
  package let values: InlineData?
  /// The prefixes declared, by name without colon.
  package let prefixes: [String: String]
  /// The base for relative IRIs, if there is one.
  package let base: String?
}
