import SoukEngine

/// What the graph page is given.
enum GraphReply: Hashable, Sendable, Codable {
  /// The questions of the library and the words of the graph.
  case library([GraphLibraryEntry], words: [String])
  /// What stands around a node.
  case neighbours(GraphNeighbours)
  /// The answer to a query.
  case table(GraphTable)
  /// There is none.
  case failed(ServiceError)
}
