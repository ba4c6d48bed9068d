/// One part of a group.
package indirect enum PatternElement: Equatable, Sendable {
  /// Neighbouring triples and paths.
  case triples([PathPattern])
  /// A condition on the whole group.
  case filter(Expression)
  /// A pattern that need not fit.
  case optional(GroupPattern)
  /// Patterns of which one must fit; a single one is a group in the group.
  case union([GroupPattern])
  /// Solutions to be taken away.
  case minus(GroupPattern)
  /// A pattern in a graph of the dataset.
  case graph(TermPattern, GroupPattern)
  /// A pattern at another engine.
  case service(TermPattern, GroupPattern, isSilent: Bool)
  /// A value under a new name.
  case bind(Expression, Variable)
  /// Solutions given in the query.
  case values(InlineData)
  /// A query in the query.
  case subquery(Subquery)
}
