package import SoukRDF

/// A dataset in memory: for files that are asked without being stored, and for tests.
package struct MemoryDataset: QuadSource, Sendable {
  private let all: MemoryTripleStore
  private let graphs: [GraphName: MemoryTripleIndex]
  private let names: [TermID]

  /// A dataset of a default graph and of named ones.
  package init(_ triples: [Triple], named: [(name: NamedNode, triples: [Triple])] = []) {
    // One dictionary for all graphs, and for their names, which may stand in no triple.
    let marks = named.map { Triple(.namedNode($0.name), $0.name, .namedNode($0.name)) }
    let all = MemoryTripleStore(triples + named.flatMap(\.triples) + marks)
    self.all = all
    var graphs: [GraphName: [Triple]] = [.default: triples]
    var names: [TermID] = []
    for (name, triples) in named {
      guard let id = all.id(of: .namedNode(name)) else { continue }
      if !names.contains(id) { names.append(id) }
      graphs[.named(id), default: []] += triples
    }
    self.graphs = graphs.mapValues { triples in
      MemoryTripleIndex(
        triples.compactMap { triple in
          guard let subject = all.id(of: triple.subject.term),
            let predicate = all.id(of: .namedNode(triple.predicate)),
            let object = all.id(of: triple.object)
          else { return nil }
          return IDTriple(subject, predicate, object)
        })
    }
    self.names = names
  }

  /// The id of a term, or nil when no graph has it.
  package func id(of term: Term) -> TermID? { all.id(of: term) }

  /// The term of an id.
  package func term(of id: TermID) throws(TripleStoreError) -> Term { try all.term(of: id) }

  /// The names, in the order given.
  package func graphNames() -> [TermID] { names }

  /// Reads one range of one array of the graph.
  package func match(
    _ pattern: IDPattern, in graph: GraphName,
    _ body: (IDTriple) throws(TripleStoreError) -> Bool
  ) throws(TripleStoreError) {
    for triple in graphs[graph]?.range(pattern) ?? [] {
      guard try body(triple) else { return }
    }
  }

  /// The exact number.
  package func estimate(_ pattern: IDPattern, in graph: GraphName) -> Int {
    graphs[graph]?.range(pattern).count ?? 0
  }
}
