/// Triples in memory: for tests, and for files that are asked without being stored.
///
/// Frozen when made: three sorted arrays, so that every pattern is one range. Building takes the time
/// of three sorts; 72 bytes per triple, and the terms.
package struct MemoryTripleStore: TripleSource, Sendable {
  private var ids: [Term: TermID] = [:]
  private var terms: [Term] = []
  private var bySubject: [IDTriple] = []
  private var byPredicate: [IDTriple] = []
  private var byObject: [IDTriple] = []

  /// A store of the distinct ones among `triples`.
  package init(_ triples: some Sequence<Triple>) {
    var unique: Set<IDTriple> = []
    for triple in triples {
      unique.insert(
        IDTriple(
          intern(triple.subject.term), intern(.namedNode(triple.predicate)),
          intern(triple.object)))
    }
    bySubject = unique.sorted { Self.precedes(Self.subjectFirst($0), Self.subjectFirst($1)) }
    byPredicate = unique.sorted { Self.precedes(Self.predicateFirst($0), Self.predicateFirst($1)) }
    byObject = unique.sorted { Self.precedes(Self.objectFirst($0), Self.objectFirst($1)) }
  }

  /// Number of distinct triples.
  package var count: Int { bySubject.count }

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
    for triple in range(pattern) {
      guard try body(triple) else { return }
    }
  }

  /// The exact number.
  package func estimate(_ pattern: IDPattern) -> Int { range(pattern).count }

  private mutating func intern(_ term: Term) -> TermID {
    if let known = id(of: term) { return known }
    terms.append(term)
    let id = TermID(rawValue: Int64(terms.count) << 3)
    ids[term] = id
    return id
  }

  /// The triples that fit: with the right order, the places bound are the first ones.
  private func range(_ pattern: IDPattern) -> ArraySlice<IDTriple> {
    let (s, p, o) = (pattern.subject, pattern.predicate, pattern.object)
    switch (s, p, o) {
    case (_?, nil, _?): return range([o, s, p], in: byObject, Self.objectFirst)
    case (_?, _, _): return range([s, p, o], in: bySubject, Self.subjectFirst)
    case (nil, _?, _): return range([p, o, s], in: byPredicate, Self.predicateFirst)
    case (nil, nil, _?): return range([o, s, p], in: byObject, Self.objectFirst)
    case (nil, nil, nil): return bySubject[...]
    }
  }

  private typealias Key = (TermID, TermID, TermID)

  private func range(
    _ wanted: [TermID?], in triples: [IDTriple], _ key: (IDTriple) -> Key
  ) -> ArraySlice<IDTriple> {
    func bound(_ free: TermID) -> Key {
      (wanted[0] ?? free, wanted[1] ?? free, wanted[2] ?? free)
    }
    let lowest = bound(TermID(rawValue: .min))
    let highest = bound(TermID(rawValue: .max))
    let start = Self.firstIndex(in: triples) { !Self.precedes(key($0), lowest) }
    let end = Self.firstIndex(in: triples) { Self.precedes(highest, key($0)) }
    return triples[start..<max(start, end)]
  }

  private static func firstIndex(
    in triples: [IDTriple], where isPast: (IDTriple) -> Bool
  ) -> Int {
    var low = 0
    var high = triples.count
    while low < high {
      let middle = (low + high) >> 1
      if isPast(triples[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func precedes(_ left: Key, _ right: Key) -> Bool { left < right }
  private static func subjectFirst(_ t: IDTriple) -> Key { (t.subject, t.predicate, t.object) }
  private static func predicateFirst(_ t: IDTriple) -> Key { (t.predicate, t.object, t.subject) }
  private static func objectFirst(_ t: IDTriple) -> Key { (t.object, t.subject, t.predicate) }
}
