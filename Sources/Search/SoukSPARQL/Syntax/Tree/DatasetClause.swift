package import SoukRDF

/// `FROM` or `FROM NAMED`.
package enum DatasetClause: Hashable, Sendable {
  /// Part of the default graph.
  case `default`(NamedNode)
  /// A graph to be asked by its name.
  case named(NamedNode)
}
