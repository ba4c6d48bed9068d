import SoukRDF
import Synchronization

/// A query that was read before, with what may be different in another one of its shape.
package final class KnownQuery: Sendable {
  /// Tells it apart from every other one.
  let number: Int
  /// The query as it was first read.
  package let query: Query
  /// The values that must be the same, by their numbers in the shape.
  private let fixed: [Int: QueryShape.Value]
  /// The numbers of the values that may be others.
  private let free: [Int]
  /// The terms that stand for those in ``query``.
  let placeholders: [Term]
  private let base: IRIReference?
  /// The other terms in the query: a parameter that is one of them could not be told from it.
  private let others: Set<Term>

  private static let count = Atomic(0)

  /// Looks which values of a query that was just read its plan need not know.
  init(_ query: Query, _ shape: QueryShape, _ parser: QueryParser) {
    number = Self.count.wrappingAdd(1, ordering: .relaxed).newValue
    self.query = query
    base = parser.base
    let (free, others) = Self.free(query, shape, parser)
    self.free = free
    self.others = others
    let base = parser.base
    placeholders = free.compactMap { Self.term(shape.values[$0], base) }
    fixed = Dictionary(
      uniqueKeysWithValues: shape.values.enumerated().filter { !free.contains($0.offset) }
        .map { ($0.offset, $0.element) })
  }

  /// The terms of another query of the same shape, in the order of the parameters; nil where it must be
  /// read by itself.
  func terms(of shape: QueryShape) -> [Term]? {
    for (number, value) in fixed where shape.values[number] != value { return nil }
    var terms: [Term] = []
    for number in free {
      guard let term = Self.term(shape.values[number], base), !others.contains(term),
        !terms.contains(term)
      else { return nil }
      terms.append(term)
    }
    return terms
  }

  /// Terms that a query's own signs stand for: a value that is one of them could not be told from those.
  private static let grammar: Set<Term> = [
    .namedNode(RDF.type), .namedNode(RDF.nil), .namedNode(RDF.first), .namedNode(RDF.rest),
  ]

  private static func term(_ value: QueryShape.Value, _ base: IRIReference?) -> Term? {
    switch value {
    case .string(let literal): return .literal(literal)
    case .iri(let node):
      let parsed = IRIReference(node.iri)
      if let base { return .namedNode(NamedNode(parsed.resolved(against: base))) }
      return parsed.isAbsolute ? .namedNode(node) : nil
    }
  }

  /// The values that stand only where a triple's end or a value of an expression is, and for terms that
  /// nothing else in the query stands for; and all other terms.
  private static func free(
    _ query: Query, _ shape: QueryShape, _ parser: QueryParser
  ) -> (numbers: [Int], others: Set<Term>) {
    switch query.form {
    case .select, .ask: break
    case .construct, .describe: return ([], [])
    }
    guard query.dataset.isEmpty else { return ([], []) }
    var bound: Set<Int> = []
    for (place, number) in shape.numbers where !parser.freePlaces.contains(place) {
      bound.insert(number)
    }
    var others = grammar
    let free = Dictionary(uniqueKeysWithValues: shape.numbers.map { ($0.place, $0.number) })
      .filter { !bound.contains($0.value) }
    for (place, term) in parser.terms where free[place] == nil { others.insert(term) }
    let terms = shape.values.map { term($0, parser.base) }
    let numbers = terms.indices.filter { number in
      guard !bound.contains(number), let term = terms[number], !others.contains(term) else {
        return false
      }
      // An IRI that is written as a whole in one place and relative in another is one term.
      return terms.indices.allSatisfy { $0 == number || terms[$0] != term }
    }
    for number in terms.indices where !numbers.contains(number) {
      if let term = terms[number] { others.insert(term) }
    }
    return (numbers, others)
  }
}
