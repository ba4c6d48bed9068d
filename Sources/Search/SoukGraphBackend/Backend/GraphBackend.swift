import GRDB
package import SoukCatalogue
package import SoukModel
package import SoukRDF
package import SoukSPARQL
package import SoukSearch
import Synchronization

/// v2: the FST and postings find, the graph explains.
package final class GraphBackend: MarketplaceBackend {
  /// The engine that this is.
  package let kind = BackendKind.v2

  private let catalogue: Catalogue
  /// The opened index, kept while its generation is the catalogue's.
  private let opened = Mutex<SegmentedIndex?>(nil)
  /// The last page, whose rows are asked for next.
  private let recent = RecentRows()
  /// Counts facets.
  let counter = FacetCounter()
  /// How many rows a page has whose places are kept.
  private static let pageLimit = 512
  /// What queries found out about the graph, kept while it stays as it is.
  private let known = Mutex<GraphMemory?>(nil)
  /// How joins of triples are asked for.
  private let joins = JoinStatements()
  /// Queries to the graph that were read before.
  package let queries = KnownQueries()

  /// A backend that reads the given catalogue.
  package init(catalogue: Catalogue) {
    self.catalogue = catalogue
  }

  package func generation() throws(BackendError) -> Int64 {
    do {
      return try catalogue.generation()
    } catch {
      throw BackendError(.storage, backend: .v2, detail: error.description)
    }
  }

  package func search(
    _ request: SearchRequest, cancellation: Cancellation
  ) throws(BackendError) -> SearchPage {
    try evaluating(request, cancellation) { evaluator in
      let index = evaluator.index
      guard let answer = try evaluator.evaluate(request) else {
        throw BackendError(.cancelled, backend: .v2)
      }
      var ids: [PackageID] = []
      var documents: [Int] = []
      ids.reserveCapacity(answer.window.count)
      documents.reserveCapacity(answer.window.count)
      var hits: [SearchHit] = []
      hits.reserveCapacity(answer.window.count)
      for found in answer.window {
        guard let id = index.id(of: found.document) else { continue }
        ids.append(id)
        documents.append(found.document)
        hits.append(
          SearchHit(
            id: id, score: Double(found.score) / 100, approximate: found.isApproximate))
      }
      if hits.count <= Self.pageLimit {
        self.recent.keep(ids, documents, of: index)
      }
      return SearchPage(
        hits: hits, total: answer.total, generation: index.generation, backend: .v2)
    }
  }

  /// Runs `body` with an evaluator of a request, over the index of the catalogue's present state.
  ///
  /// Without a phrase nothing is read from the catalogue but which state is the present one, so that no
  /// transaction is begun.
  func evaluating<Answer>(
    _ request: SearchRequest, _ cancellation: Cancellation,
    _ body: (QueryEvaluator) throws -> Answer
  ) throws(BackendError) -> Answer {
    func evaluator(
      _ index: SegmentedIndex, _ text: @escaping (Int64) throws -> SearchableText?
    ) -> QueryEvaluator {
      QueryEvaluator(index: index, text: text, cancellation: cancellation)
    }
    let isPhrase = request.query.clauses.contains { $0.tokens.count > 1 }
    guard !isPhrase, let index = try current() else {
      return try reading { db in
        try body(
          evaluator(try self.index(db)) { number in
            try CatalogueQueries.entry(number: number, db).map { SearchableText($0.package) }
          })
      }
    }
    return try failing { try body(evaluator(index) { _ in nil }) }
  }

  /// The index that is open, where it is that of the catalogue's present state.
  private func current() throws(BackendError) -> SegmentedIndex? {
    guard let known = opened.withLock({ $0 }) else { return nil }
    return try generation() == known.generation ? known : nil
  }

  package func summaries(_ ids: [PackageID]) throws(BackendError) -> [PackageSummary?] {
    if let index = try current() { return rows(ids, in: index) }
    return try reading { db in
      // The rows stand in the index; the catalogue's own serve where that is not there.
      guard let index = try? self.index(db) else {
        return try ids.map { try CatalogueQueries.summary($0, db) }
      }
      return self.rows(ids, in: index)
    }
  }

  private func rows(_ ids: [PackageID], in index: SegmentedIndex) -> [PackageSummary?] {
    zip(ids, recent.places(of: ids, in: index)).map { id, place in
      (place ?? index.place(of: id)).flatMap { index.summary(of: $0) }
    }
  }

  package func entry(_ id: PackageID) throws(BackendError) -> CatalogueEntry? {
    try reading { db in
      try self.requireCurrent(db)
      return try GraphReads.entry(id, db)
    }
  }

  package func packages(named name: RegistryText) throws(BackendError) -> [PackageID] {
    try reading { db in try CatalogueQueries.packages(named: name, db) }
  }

  /// The packages of which some release depends on this one, by name, `limit` at the most.
  package func dependents(
    of id: PackageID, limit: Int
  ) throws(BackendError) -> [PackageID] {
    try reading { db in
      try self.requireCurrent(db)
      return try GraphReads.dependents(of: id, limit: limit, db)
    }
  }

  /// Runs `body` over one state of the graph, which must be the catalogue's present one.
  ///
  /// - Parameter shouldStop: Asked while SQLite works; a statement that is stopped fails.
  package func readGraph<Answer>(
    watchedBy shouldStop: @escaping () -> Bool, _ body: (any QuadSource) -> Answer
  ) throws(BackendError) -> Answer {
    try reading { db in
      let generation = try self.requireCurrent(db)
      let watch = ProgressWatch(db, shouldStop: shouldStop)
      defer { watch.end() }
      try Catalogue.keepIndexPages(db)
      let memory = self.memory(try GraphMemory.State(generation, db))
      return body(
        CatalogueDataset(
          try SQLiteTripleSource(db, memory: memory.estimates), plans: memory.plans))
    }
  }

  /// Calls `body` with every triple and the registry whose graph it stands in, nil for what the
  /// registries share, until it returns false.
  package func exportGraph(
    _ body: (Quad) -> Bool
  ) throws(BackendError) {
    try reading { db in
      try self.requireCurrent(db)
      try TripleReader(db).forEachTriple { triple in
        body(Quad(triple, graph: MarketplaceVocabulary.graph(of: triple.subject)))
      }
    }
  }

  /// Checks the graph: reads all of it.
  package func checkGraph() throws(BackendError) -> GraphCheck {
    try reading { db in
      try self.requireCurrent(db)
      return try GraphCheck(db)
    }
  }

  private func memory(_ state: GraphMemory.State) -> GraphMemory {
    known.withLock { known in
      if let known, known.state == state { return known }
      let fresh = GraphMemory(state, joins)
      known = fresh
      return fresh
    }
  }

  /// The index of the catalogue's present generation, opened anew where it changed.
  ///
  /// Where only the delta changed, the base that is open already is kept.
  private func index(_ db: Database) throws -> SegmentedIndex {
    let generation = try CatalogueQueries.generation(db)
    let known = opened.withLock { $0 }
    if let known, known.generation == generation { return known }
    try requireCurrent(db)
    do {
      let index =
        generation == 0
        ? SegmentedIndex(try SearchIndex(bytes: SearchIndexBuilder().finish(generation: 0)))
        : try SearchIndexStore.load(db, knowing: known?.base)
      guard index.generation == generation else {
        throw BackendError(.indexDamaged, backend: .v2, detail: "generation within the index")
      }
      opened.withLock { $0 = index }
      return index
    } catch let error as SearchIndexError {
      throw BackendError(.indexDamaged, backend: .v2, detail: "\(error)")
    }
  }

  /// The catalogue's generation, where the index reflects it; generation 0 is empty and needs none.
  @discardableResult
  private func requireCurrent(_ db: Database) throws -> Int64 {
    let generation = try CatalogueQueries.generation(db)
    if generation == 0 { return 0 }
    guard let indexed = try SearchIndexStore.generation(db) else {
      throw BackendError(.indexMissing, backend: .v2)
    }
    guard indexed == generation else {
      throw BackendError(
        .indexStale, backend: .v2, detail: "expected \(generation), found \(indexed)")
    }
    return generation
  }

  /// Runs `body` on one state of the catalogue and gives every failure its code.
  func reading<Answer>(
    _ body: (Database) throws -> Answer
  ) throws(BackendError) -> Answer {
    try failing {
      try catalogue.read { db in
        Result { try body(db) }
      }.get()
    }
  }

  /// Runs `body` and gives every failure its code.
  private func failing<Answer>(_ body: () throws -> Answer) throws(BackendError) -> Answer {
    do {
      return try body()
    } catch let error as BackendError {
      throw error
    } catch {
      throw BackendError(.storage, backend: .v2, detail: "\(error)")
    }
  }
}
