import GRDB
import SoukCatalogue
package import SoukModel
package import SoukSearch

extension FullTextBackend {
  package func facets(
    _ request: SearchRequest, cancellation: Cancellation
  ) throws(BackendError) -> FacetCounts {
    try answer { () throws(CatalogueError) in
      try catalogue.read { db in
        let generation = try Self.usableGeneration(db)
        let joined = try FullTextSearch(
          db: db, request: request, generation: generation, names: names,
          cancellation: cancellation
        ).joinedMatches()
        let counted = try FacetCounting(
          db: db, request: request, joined: joined, cancellation: cancellation
        ).run()
        return FacetCounts(
          counted.counts, total: counted.total, generation: generation, backend: .v1)
      }
    }
  }

  package func explain(
    _ request: SearchRequest, _ id: PackageID, cancellation: Cancellation
  ) throws(BackendError) -> ScoreExplanation? {
    try answer { () throws(CatalogueError) in
      try catalogue.read { db in
        let generation = try Self.usableGeneration(db)
        guard let number = try CatalogueQueries.number(of: id, db) else { return nil }
        var whole = request
        (whole.offset, whole.limit) = (0, Int(Int32.max))
        let search = FullTextSearch(
          db: db, request: whole, generation: generation, names: names, cancellation: cancellation)
        let found = try search.run(knownTotal: nil)
        let listed = found.hits + found.near
        guard let place = listed.firstIndex(where: { $0.number == number }) else { return nil }
        let isNear = place >= found.hits.count
        return ScoreExplanation(
          place: place + 1, total: found.total, isApproximate: isNear, score: listed[place].score,
          parts: search.parts(of: KnownName(id), listed[place], isNear: isNear),
          generation: generation)
      }
    }
  }
}
