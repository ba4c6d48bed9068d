/// Triples by their ids in memory: three sorted arrays, so that every pattern is one range.
///
/// Frozen when made; 72 bytes per triple.
package struct MemoryTripleIndex: Sendable {
  private let bySubject: [IDTriple]
  private let byPredicate: [IDTriple]
  private let byObject: [IDTriple]

  /// An index of the distinct ones among `triples`; takes the time of three sorts.
  package init(_ triples: some Sequence<IDTriple>) {
    let unique = Set(triples)
    bySubject = unique.sorted { Self.precedes(Self.subjectFirst($0), Self.subjectFirst($1)) }
    byPredicate = unique.sorted { Self.precedes(Self.predicateFirst($0), Self.predicateFirst($1)) }
    byObject = unique.sorted { Self.precedes(Self.objectFirst($0), Self.objectFirst($1)) }
  }

  /// Number of distinct triples.
  package var count: Int { bySubject.count }

  /// The triples that fit: with the right order, the places bound are the first ones.
  package func range(_ pattern: IDPattern) -> ArraySlice<IDTriple> {
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
