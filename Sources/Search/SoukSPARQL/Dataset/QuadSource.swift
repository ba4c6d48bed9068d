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

  /// What a test says of the text of an id, where that is an `xsd:string`; nil for any other term, and where
  /// the test needs the term itself.
  func test(_ test: TextTest, textOf id: TermID) throws(TripleStoreError) -> Bool?

  /// The names of the named graphs.
  func graphNames() throws(TripleStoreError) -> [TermID]

  /// Calls `body` with every triple of a graph that fits `pattern`, each once, until it returns
  /// false. `body` may ask the source again.
  func match(
    _ pattern: IDPattern, in graph: GraphName,
    _ body: (IDTriple) throws(TripleStoreError) -> Bool
  ) throws(TripleStoreError)

  /// Whether ``join(_:_:_:)`` is faster than a pattern after the other.
  var isJoining: Bool { get }

  /// Calls `body` with every row of a join in the default graph until it returns false; a row is good
  /// only until then.
  func join(
    _ join: IDJoin, _ parameters: [TermID],
    _ body: ([TermID]) throws(TripleStoreError) -> Bool
  ) throws(TripleStoreError)

  /// Calls `body` once with every node that a chain leads to in the default graph, until it returns
  /// false.
  func reach(
    _ reach: IDReach, from start: TermID, _ body: (TermID) throws(TripleStoreError) -> Bool
  ) throws(TripleStoreError)

  /// Whether a property's values are integers in the order of their ids, in the default graph.
  func hasOrderedValues(_ predicate: TermID) throws(TripleStoreError) -> Bool

  /// About how many triples of a graph fit `pattern`: 0 only when there are none. Must be cheap.
  func estimate(_ pattern: IDPattern, in graph: GraphName) throws(TripleStoreError) -> Int

  /// Plans made for this state of the source; nil where none are kept.
  var plans: PlanMemory? { get }
}

/// One graph of a dataset.
package enum GraphName: Hashable, Sendable {
  /// The one without a name.
  case `default`
  /// The one of this name.
  case named(TermID)
}

extension QuadSource {
  /// A source looks up one pattern after the other unless it says otherwise.
  package var isJoining: Bool { false }

  /// A source keeps no plans unless it says otherwise.
  package var plans: PlanMemory? { nil }

  /// No source that does not say so is asked.
  package func reach(
    _ reach: IDReach, from start: TermID, _ body: (TermID) throws(TripleStoreError) -> Bool
  ) throws(TripleStoreError) {}

  /// A source tests no text unless it says otherwise.
  package func test(
    _ test: TextTest, textOf id: TermID
  ) throws(TripleStoreError) -> Bool? { nil }

  /// A source promises no order unless it says otherwise.
  package func hasOrderedValues(_ predicate: TermID) throws(TripleStoreError) -> Bool { false }

  /// No source that does not say so is asked.
  package func join(
    _ join: IDJoin, _ parameters: [TermID],
    _ body: ([TermID]) throws(TripleStoreError) -> Bool
  ) throws(TripleStoreError) {}
}
