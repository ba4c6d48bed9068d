import SoukEngine
import SoukModel

/// What the graph page asks for.
enum GraphAsk: Hashable, Sendable {
  /// The questions of the library and the words of the graph.
  case library
  /// What stands around a package.
  case package(PackageID)
  /// What stands around a node, by its IRI.
  case node(String)
  /// The answer to a query.
  case query(String)
  /// The answer to a question of the library.
  case question(String, argument: String?)
}
