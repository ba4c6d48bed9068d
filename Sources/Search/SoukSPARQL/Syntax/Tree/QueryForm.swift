/// What a query asks for.
package enum QueryForm: Equatable, Sendable {
  /// A table.
  case select(SelectClause)
  /// A graph made by a template.
  case construct([TriplePattern])
  /// A graph about nodes; nil for all variables of the pattern.
  case describe([TermPattern]?)
  /// Yes or no.
  case ask
}
