import SoukEngine
import SoukModel
import SoukSearch

extension FakeMarketplace {
  func facets(
    _ request: SearchRequest, on backend: BackendKind?, cancellation: Cancellation
  ) throws(ServiceError) -> FacetCounts {
    let found = try search(
      SearchRequest(request.query.text, limit: .max), on: backend, cancellation: cancellation)
    var counts: [Facet: [String: Int]] = [:]
    for hit in found.page.hits {
      counts[.registry, default: [:]][hit.id.registry.description, default: 0] += 1
    }
    return FacetCounts(counts, total: found.page.total, generation: 1, backend: backend ?? .v1)
  }

  func explain(
    _ request: SearchRequest, _ reference: PackageReference, on backend: BackendKind?,
    cancellation: Cancellation
  ) throws(ServiceError) -> [QueryExplanation] {
    let kind = backend ?? .v1
    guard let id = try resolve(reference).first else {
      let reasons = [AbsenceReason.unknown(near: packages.prefix(2).map(\.package.id))]
      return [
        QueryExplanation(
          id: nil, name: reference.name, query: request.query.text, backend: kind,
          reasons: reasons)
      ]
    }
    let hits = try search(request, on: backend, cancellation: cancellation).page.hits
    var explanation = QueryExplanation(
      id: id, name: id.name, query: request.query.text, backend: kind)
    if let place = hits.firstIndex(where: { $0.id == id }) {
      explanation.score = ScoreExplanation(
        place: place + 1, total: hits.count, isApproximate: false, score: 1,
        parts: [ScorePart(.nameWord, 0.75, word: "x"), ScorePart(.popularity, 0.25)],
        generation: 1)
    }
    if let entry = packages.first(where: { $0.package.id == id }) {
      let match = QueryMatch(entry, with: request)
      explanation.found = match.found
      explanation.reasons = explanation.score == nil ? match.reasons : []
    }
    return [explanation]
  }
}
