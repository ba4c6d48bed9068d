import SoukRDF

/// Random numbers that are the same in every run (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }

  /// A term out of few, so that triples meet.
  mutating func term() -> Term {
    let number = Int.random(in: 0..<4, using: &self)
    switch Int.random(in: 0..<8, using: &self) {
    case 0: return .iri("http://example.org/\(number)")
    case 1: return .blankNode(BlankNode("n\(number)"))
    case 2: return .string("é\u{0}\"\\\n\(number)")
    case 3: return .literal(Literal("text \(number)", language: number == 0 ? "en" : "de-AT"))
    case 4: return .integer(Int64(number) - 2)
    case 5: return .literal(Literal("0\(number)", datatype: XSD.integer))
    case 6: return .literal(Literal("2026-02-0\(number)", datatype: XSD.date))
    default: return .literal(Literal("\(number).5", datatype: XSD.decimal))
    }
  }

  /// A triple out of few.
  mutating func triple() -> Triple {
    let subject = Resource.iri("http://example.org/\(Int.random(in: 0..<6, using: &self))")
    let predicate = NamedNode("http://example.org/p\(Int.random(in: 0..<3, using: &self))")
    return Triple(subject, predicate, term())
  }
}
