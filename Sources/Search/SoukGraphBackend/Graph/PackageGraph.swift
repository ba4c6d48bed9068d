import SoukModel
import SoukRDF

/// The triples of one catalogue entry, collected.
struct PackageGraph: TripleSink {
  /// The nodes that belong to this package alone: replaced as a whole when it changes.
  private(set) var owned: [Resource] = []
  /// The triples about those nodes.
  private(set) var triples: [Triple] = []
  /// Nodes that packages share (authors, dependencies), with their triples.
  private(set) var shared: [NamedNode: [Triple]] = [:]

  /// Describes an entry.
  init(_ entry: CatalogueEntry) {
    describe(entry)
  }

  mutating func own(_ node: NamedNode) {
    owned.append(.namedNode(node))
  }

  mutating func share(_ node: NamedNode) -> Bool {
    guard shared[node] == nil else { return false }
    shared[node] = []
    return true
  }

  mutating func add(_ subject: NamedNode, _ predicate: NamedNode, _ object: Term) {
    let triple = Triple(.namedNode(subject), predicate, object)
    if shared[subject]?.append(triple) == nil { triples.append(triple) }
  }
}
