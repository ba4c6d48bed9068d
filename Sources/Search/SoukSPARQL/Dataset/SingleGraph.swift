package import SoukRDF

/// A source of triples as a dataset without named graphs.
package struct SingleGraph: QuadSource {
  private let source: any TripleSource
  private let joining: (any JoiningTripleSource)?

  /// A dataset whose default graph is the source.
  package init(_ source: any TripleSource) {
    self.source = source
    joining = source as? any JoiningTripleSource
  }

  /// Whether the source joins by itself.
  package var isJoining: Bool { joining != nil }

  /// What the source says.
  package func hasOrderedValues(_ predicate: TermID) throws(TripleStoreError) -> Bool {
    try joining?.hasOrderedValues(predicate) ?? false
  }

  /// The nodes that the source reaches.
  package func reach(
    _ reach: IDReach, from start: TermID, _ body: (TermID) throws(TripleStoreError) -> Bool
  ) throws(TripleStoreError) {
    try joining?.reach(reach, from: start, body)
  }

  /// The rows of the source's join.
  package func join(
    _ join: IDJoin, _ parameters: [TermID],
    _ body: ([TermID]) throws(TripleStoreError) -> Bool
  ) throws(TripleStoreError) {
    try joining?.join(join, parameters, body)
  }

  /// The id of a term, or nil when the source does not have it.
  package func id(of term: Term) throws(TripleStoreError) -> TermID? { try source.id(of: term) }

  /// The term of an id.
  package func term(of id: TermID) throws(TripleStoreError) -> Term { try source.term(of: id) }

  /// What the source says.
  package func test(
    _ test: TextTest, textOf id: TermID
  ) throws(TripleStoreError) -> Bool? { try source.test(test, textOf: id) }

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
