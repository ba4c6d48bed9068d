import SoukRDF
import SoukSPARQL

/// The catalogue's graph as a dataset: everything in the default graph, and a named graph for each
/// registry.
///
/// To which registry a node belongs is what its IRI says, so that named graphs take no room: what is
/// asked of one is asked of all and sifted by the subjects.
final class CatalogueDataset: QuadSource {
  private let all: SingleGraph
  /// The registry of each subject met so far, nil for what registries share.
  private var known: [TermID: TermID?] = [:]
  private var names: [TermID]?

  /// How many subjects are kept at the most, 32 bytes each.
  private static let limit = 1 << 18

  let plans: PlanMemory?

  /// The dataset of a store.
  ///
  /// - Parameter plans: Plans that were made for this very state of it.
  init(_ source: any TripleSource, plans: PlanMemory? = nil) {
    all = SingleGraph(source)
    self.plans = plans
  }

  var isJoining: Bool { all.isJoining }

  func id(of term: Term) throws(TripleStoreError) -> TermID? { try all.id(of: term) }

  func term(of id: TermID) throws(TripleStoreError) -> Term { try all.term(of: id) }

  func test(_ test: TextTest, textOf id: TermID) throws(TripleStoreError) -> Bool? {
    try all.test(test, textOf: id)
  }

  /// The registries that have packages, in the order of their ids.
  func graphNames() throws(TripleStoreError) -> [TermID] {
    if let names { return names }
    var found: Set<TermID> = []
    if let type = try id(of: .namedNode(RDF.type)),
      let repository = try id(of: MarketplaceVocabulary.repository)
    {
      let pattern = IDPattern(nil, type, repository)
      try all.match(pattern, in: .default) { (triple) throws(TripleStoreError) -> Bool in
        found.insert(triple.subject)
        return true
      }
    }
    let sorted = found.sorted()
    names = sorted
    return sorted
  }

  func match(
    _ pattern: IDPattern, in graph: GraphName,
    _ body: (IDTriple) throws(TripleStoreError) -> Bool
  ) throws(TripleStoreError) {
    guard case .named(let name) = graph else { return try all.match(pattern, in: graph, body) }
    if let subject = pattern.subject, try registry(of: subject) != name { return }
    try all.match(pattern, in: .default) { (triple) throws(TripleStoreError) -> Bool in
      guard try registry(of: triple.subject) == name else { return true }
      return try body(triple)
    }
  }

  /// That of all graphs together, which is more than one of them has.
  func estimate(_ pattern: IDPattern, in graph: GraphName) throws(TripleStoreError) -> Int {
    try all.estimate(pattern, in: .default)
  }

  func join(
    _ join: IDJoin, _ parameters: [TermID],
    _ body: ([TermID]) throws(TripleStoreError) -> Bool
  ) throws(TripleStoreError) {
    try all.join(join, parameters, body)
  }

  func reach(
    _ reach: IDReach, from start: TermID, _ body: (TermID) throws(TripleStoreError) -> Bool
  ) throws(TripleStoreError) {
    try all.reach(reach, from: start, body)
  }

  func hasOrderedValues(_ predicate: TermID) throws(TripleStoreError) -> Bool {
    try all.hasOrderedValues(predicate)
  }

  /// The name of the graph that a subject's triples are in; nil for those of no registry.
  private func registry(of subject: TermID) throws(TripleStoreError) -> TermID? {
    if let found = known[subject] { return found }
    var found: TermID?
    if case .namedNode(let node) = try term(of: subject),
      let graph = MarketplaceVocabulary.graph(of: .namedNode(node))
    {
      found = try id(of: graph.term)
    }
    if known.count >= Self.limit { known = [:] }
    known[subject] = .some(found)
    return found
  }
}
