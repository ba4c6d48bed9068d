package import SoukRDF

/// A dataset that can be asked by ids: a default graph and named ones.
///
/// [SPARQL 1.1 Query, clause 13](https://www.w3.org/TR/sparql11-query/#rdfDataset). Ids mean something
/// only to the source that gave them, and mean the same in all its graphs.
package protocol QuadSource {
  /// The id of a term, or nil when no triple can have it.
  func id(of term: Term) throws(TripleStoreError) -> TermID?

  /// The term of an id that this source gave.
  func term(of id: TermID) throws(TripleStoreError) -> Term

  /// The names of the named graphs.
  func graphNames() throws(TripleStoreError) -> [TermID]

  /// Calls `body` with every triple of a graph that fits `pattern`, each once, until it returns
  /// false. `body` may ask the source again.
  func match(
    _ pattern: IDPattern, in graph: GraphName,
    _ body: (IDTriple) throws(TripleStoreError) -> Bool
  ) throws(TripleStoreError)

  /// About how many triples of a graph fit `pattern`: 0 only when there are none. Must be cheap.
  func estimate(_ pattern: IDPattern, in graph: GraphName) throws(TripleStoreError) -> Int
}

/// One graph of a dataset.
package enum GraphName: Hashable, Sendable {
  /// The one without a name.
  case `default`
  /// The one of this name.
  case named(TermID)
}
