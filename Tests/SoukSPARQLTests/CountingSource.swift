import SoukRDF

/// A source that counts the triples it gives.
final class CountingSource: TripleSource {
  final class Counter {
    var value = 0
  }

  let triples = Counter()
  private let source: any TripleSource

  init(_ source: any TripleSource) { self.source = source }

  func id(of term: Term) throws(TripleStoreError) -> TermID? { try source.id(of: term) }
  func term(of id: TermID) throws(TripleStoreError) -> Term { try source.term(of: id) }
  func estimate(_ pattern: IDPattern) throws(TripleStoreError) -> Int {
    try source.estimate(pattern)
  }

  func match(
    _ pattern: IDPattern, _ body: (IDTriple) throws(TripleStoreError) -> Bool
  ) throws(TripleStoreError) {
    try source.match(pattern) { (triple) throws(TripleStoreError) -> Bool in
      triples.value += 1
      return try body(triple)
    }
  }
}

/// A source that is damaged.
struct FailingSource: TripleSource {
  func id(of term: Term) throws(TripleStoreError) -> TermID? { TermID(rawValue: 8) }
  func term(of id: TermID) throws(TripleStoreError) -> Term { throw .unknownID(id.rawValue) }
  func estimate(_ pattern: IDPattern) throws(TripleStoreError) -> Int { 1 }
  func match(
    _ pattern: IDPattern, _ body: (IDTriple) throws(TripleStoreError) -> Bool
  ) throws(TripleStoreError) { throw .unknownID(8) }
}
