import SoukRDF

/// A dataset made of graphs of another one, as `FROM` and `FROM NAMED` say.
///
/// [SPARQL 1.1 Query, clause 13.2](https://www.w3.org/TR/sparql11-query/#specifyingDataset): the default
/// graph is the merge of those named by `FROM`.
struct DatasetView: QuadSource {
  private let source: any QuadSource
  private let merged: [GraphName]
  private let names: [TermID]

  /// The dataset that the clauses describe; a graph that the source does not have is empty.
  init(_ source: any QuadSource, _ clauses: [DatasetClause]) throws(TripleStoreError) {
    self.source = source
    let known = Set(try source.graphNames())
    var merged: [GraphName] = []
    var names: [TermID] = []
    for clause in clauses {
      switch clause {
      case .default(let node):
        if let id = try source.id(of: .namedNode(node)), known.contains(id),
          !merged.contains(.named(id))
        {
          merged.append(.named(id))
        }
      case .named(let node):
        if let id = try source.id(of: .namedNode(node)), known.contains(id), !names.contains(id) {
          names.append(id)
        }
      }
    }
    self.merged = merged
    self.names = names
  }

  func id(of term: Term) throws(TripleStoreError) -> TermID? { try source.id(of: term) }

  func term(of id: TermID) throws(TripleStoreError) -> Term { try source.term(of: id) }

  func graphNames() throws(TripleStoreError) -> [TermID] { names }

  func match(
    _ pattern: IDPattern, in graph: GraphName,
    _ body: (IDTriple) throws(TripleStoreError) -> Bool
  ) throws(TripleStoreError) {
    guard case .default = graph else {
      if isVisible(graph) { try source.match(pattern, in: graph, body) }
      return
    }
    guard merged.count > 1 else {
      if let only = merged.first { try source.match(pattern, in: only, body) }
      return
    }
    var given: Set<IDTriple> = []
    var goesOn = true
    for part in merged where goesOn {
      try source.match(pattern, in: part) { (triple) throws(TripleStoreError) -> Bool in
        guard given.insert(triple).inserted else { return true }
        goesOn = try body(triple)
        return goesOn
      }
    }
  }

  func estimate(_ pattern: IDPattern, in graph: GraphName) throws(TripleStoreError) -> Int {
    guard case .default = graph else {
      return isVisible(graph) ? try source.estimate(pattern, in: graph) : 0
    }
    var sum = 0
    for part in merged { sum += try source.estimate(pattern, in: part) }
    return sum
  }

  private func isVisible(_ graph: GraphName) -> Bool {
    if case .named(let name) = graph { names.contains(name) } else { true }
  }
}
