import GRDB
package import SoukCatalogue
package import SoukModel
package import SoukSearch

/// v1: answers with SQLite FTS5 over the catalogue.
package final class FullTextBackend: MarketplaceBackend {
  let catalogue: Catalogue
  private let totals = KnownTotals()
  let names = RecentNames()
  private let recent = RecentPage()

  /// How many rows a page has at the most whose places are kept for the rows to be read.
  private static let pageLimit = 512

  /// Answers from `catalogue`, which must keep a ``FullTextIndexer``.
  package init(catalogue: Catalogue) {
    self.catalogue = catalogue
  }

  package var kind: BackendKind { .v1 }

  package func generation() throws(BackendError) -> Int64 {
    try answer { () throws(CatalogueError) in try catalogue.generation() }
  }

  package func search(
    _ request: SearchRequest, cancellation: Cancellation
  ) throws(BackendError) -> SearchPage {
    if cancellation.isCancelled { throw BackendError(.cancelled, backend: kind) }
    return try answer { () throws(CatalogueError) in
      try catalogue.read { db in
        let generation = try Self.usableGeneration(db)
        let expression = Self.question(request)
        let found = try FullTextSearch(
          db: db, request: request, generation: generation, names: names,
          cancellation: cancellation
        ).run(knownTotal: totals.total(of: expression, generation: generation))
        totals.keep(found.total, of: expression, generation: generation)
        let listed = found.hits + found.near
        let known = try names.names(of: listed.map(\.number), generation: generation, db)
        var numbers: [PackageID: Int64] = [:]
        var hits: [SearchHit] = []
        numbers.reserveCapacity(listed.count)
        hits.reserveCapacity(listed.count)
        for (place, (hit, name)) in zip(listed, known).enumerated() {
          guard let id = name?.id else {
            throw BackendError(
              .indexDamaged, backend: .v1, detail: "document \(hit.number) is not there")
          }
          numbers[id] = hit.number
          hits.append(
            SearchHit(
              id: id, score: hit.score, approximate: place >= found.hits.count))
        }
        if hits.count <= Self.pageLimit { recent.keep(numbers, generation: generation) }
        return SearchPage(
          hits: hits, total: found.total, generation: generation, backend: .v1)
      }
    }
  }

  package func summaries(_ ids: [PackageID]) throws(BackendError) -> [PackageSummary?] {
    try answer { () throws(CatalogueError) in
      try catalogue.read { db in
        let numbers = recent.numbers(generation: try CatalogueQueries.generation(db))
        return try ids.map { id in
          try numbers[id].map { try CatalogueQueries.summary(number: $0, db) }
            ?? CatalogueQueries.summary(id, db)
        }
      }
    }
  }

  package func entry(_ id: PackageID) throws(BackendError) -> CatalogueEntry? {
    try answer { () throws(CatalogueError) in try catalogue.entry(id) }
  }

  package func packages(named name: RegistryText) throws(BackendError) -> [PackageID] {
    try answer { () throws(CatalogueError) in try catalogue.packages(named: name) }
  }

  /// What a total is the total of.
  private static func question(_ request: SearchRequest) -> String {
    let filters = request.query.filters.map { "\u{1D}" + $0.canonical }
    let name = String(decoding: request.query.joinedName, as: UTF8.self)
    return (MatchExpression(request).text ?? "") + filters.joined() + "\u{1D}" + name
  }

  /// The generation of the catalogue, where the index reflects it.
  static func usableGeneration(_ db: Database) throws -> Int64 {
    let generation = try CatalogueQueries.generation(db)
    let known = try CatalogueQueries.generation(ofIndex: FullTextSchema.name, db)
    if known == generation || (known == nil && generation == 0) { return generation }
    guard let known else { throw BackendError(.indexMissing, backend: .v1) }
    throw BackendError(
      .indexStale, backend: .v1, detail: "index \(known), catalogue \(generation)")
  }

  func answer<Answer>(
    _ body: () throws(CatalogueError) -> Answer
  ) throws(BackendError) -> Answer {
    do {
      return try body()
    } catch {
      if let known = error.underlying as? BackendError { throw known }
      let code: BackendError.Code =
        switch error.code {
        case .cancelled, .closed: .cancelled
        case .damaged, .badDocument: .indexDamaged
        default: .storage
        }
      throw BackendError(code, backend: kind, detail: error.detail)
    }
  }
}
