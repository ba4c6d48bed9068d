/// Triples in memory: for tests, and for files that are asked without being stored.
///
/// Frozen when made: a dictionary and a ``MemoryTripleIndex``.
package struct MemoryTripleStore: TripleSource, Sendable {
  private var ids: [Term: TermID] = [:]
  private var terms: [Term] = []
  private var index = MemoryTripleIndex([])

  /// A store of the distinct ones among `triples`.
  package init(_ triples: some Sequence<Triple>) {
    var unique: Set<IDTriple> = []
    for triple in triples {
      unique.insert(
        IDTriple(
          intern(triple.subject.term), intern(.namedNode(triple.predicate)),
          intern(triple.object)))
    }
    index = MemoryTripleIndex(unique)
  }

  /// Number of distinct triples.
  package var count: Int { index.count }

  /// The id of a term, or nil when no triple has it and it does not fit an id.
  package func id(of term: Term) -> TermID? { TermID(inline: term) ?? ids[term] }

  /// The term of an id; fails for an id of another source.
  package func term(of id: TermID) throws(TripleStoreError) -> Term {
    if let inline = id.inlineTerm { return inline }
    let index = id.payload - 1
    guard id.kind == .dictionary, index >= 0, index < terms.count else {
      throw .unknownID(id.rawValue)
    }
    return terms[Int(index)]
  }

  /// Reads one range of one array; logarithmic to find it.
  package func match(
    _ pattern: IDPattern, _ body: (IDTriple) throws(TripleStoreError) -> Bool
  ) throws(TripleStoreError) {
    for triple in index.range(pattern) {
      guard try body(triple) else { return }
    }
  }

  /// The exact number.
  package func estimate(_ pattern: IDPattern) -> Int { index.range(pattern).count }

  private mutating func intern(_ term: Term) -> TermID {
    if let known = id(of: term) { return known }
    terms.append(term)
    let id = TermID(rawValue: Int64(terms.count) << 3)
    ids[term] = id
    return id
  }
}
