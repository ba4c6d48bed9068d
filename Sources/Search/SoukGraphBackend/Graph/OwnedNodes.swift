import SoukModel
import SoukRDF

/// The nodes that belong to one package alone, without its triples.
struct OwnedNodes: TripleSink {
  /// The nodes.
  private(set) var nodes: [Resource] = []

  /// Finds the nodes of an entry.
  init(_ entry: CatalogueEntry) {
    describe(entry)
  }

  mutating func own(_ node: NamedNode) {
    nodes.append(.namedNode(node))
  }

  mutating func share(_ node: NamedNode) -> Bool { false }

  mutating func add(_ subject: NamedNode, _ predicate: NamedNode, _ object: Term) {}
}
