package import SoukRDF

/// A source of triples as a dataset without named graphs.
package struct SingleGraph: QuadSource {
  private let source: any TripleSource

  /// A dataset whose default graph is the source.
  package init(_ source: any TripleSource) { self.source = source }

  /// The id of a term, or nil when the source does not have it.
  package func id(of term: Term) throws(TripleStoreError) -> TermID? { try source.id(of: term) }

  /// The term of an id.
  package func term(of id: TermID) throws(TripleStoreError) -> Term { try source.term(of: id) }

  /// No names.
  package func graphNames() throws(TripleStoreError) -> [TermID] { [] }

  /// The triples of the source; those of any named graph are none.
  package func match(
    _ pattern: IDPattern, in graph: GraphName,
    _ body: (IDTriple) throws(TripleStoreError) -> Bool
  ) throws(TripleStoreError) {
    if graph == .default { try source.match(pattern, body) }
  }

  /// The source's estimate.
  package func estimate(
    _ pattern: IDPattern, in graph: GraphName
  ) throws(TripleStoreError) -> Int {
    graph == .default ? try source.estimate(pattern) : 0
  }
}
