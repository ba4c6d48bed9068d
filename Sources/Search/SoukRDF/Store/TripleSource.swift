/// A set of triples that can be asked by ids: what a query runs over.
///
/// Ids mean something only to the source that gave them.
package protocol TripleSource {
  /// The id of a term, or nil when no triple can have it.
  func id(of term: Term) throws(TripleStoreError) -> TermID?

  /// The term of an id that this source gave.
  func term(of id: TermID) throws(TripleStoreError) -> Term

  /// Calls `body` with every triple that fits `pattern` until it returns false; the order is the
  /// source's. `body` may ask the source again.
  func match(
    _ pattern: IDPattern, _ body: (IDTriple) throws(TripleStoreError) -> Bool
  ) throws(TripleStoreError)

  /// What a test says of the text of an id, where that is an `xsd:string`; nil for any other term, and where
  /// the test needs the term itself.
  func test(_ test: TextTest, textOf id: TermID) throws(TripleStoreError) -> Bool?

  /// About how many triples fit `pattern`: 0 only when there are none. Must be cheap.
  func estimate(_ pattern: IDPattern) throws(TripleStoreError) -> Int
}

extension TripleSource {
  /// A source tests no text unless it says otherwise.
  package func test(
    _ test: TextTest, textOf id: TermID
  ) throws(TripleStoreError) -> Bool? { nil }
}
