import SoukRDF

/// Distinct triples in the order in which they came.
struct TripleCollection {
  /// The triples.
  private(set) var list: [Triple] = []
  private var seen: Set<Triple> = []

  /// How many there are.
  var count: Int { list.count }

  /// Adds a triple that is not there yet.
  mutating func append(_ triple: Triple) {
    if seen.insert(triple).inserted { list.append(triple) }
  }
}
