/// What is asked of a graph.
package enum GraphQuery: Equatable, Sendable {
  /// SPARQL.
  case text(String)
  /// A question of the library, with what it is given.
  case named(String, argument: String?)
}
