import SoukEngine
import SoukModel
import SoukSearch
import Synchronization

extension FakeMarketplace {
  func facets(
    _ request: SearchRequest, on backend: BackendKind?, cancellation: Cancellation
  ) throws(ServiceError) -> FacetCounts {
    guard let facets = shop.withLock(\.facets) else {
      throw ServiceError(.conflict, "nothing is counted here")
    }
    return facets
  }

  func explain(
    _ request: SearchRequest, _ reference: PackageReference, on backend: BackendKind?,
    cancellation: Cancellation
  ) throws(ServiceError) -> [QueryExplanation] {
    let kind = backend ?? .v1
    let entries = shop.withLock(\.entries)
    guard let entry = entries.first(where: { $0.package.id.name == reference.name }) else {
      let near = AbsenceReason.unknown(near: entries.prefix(2).map(\.package.id))
      return [
        QueryExplanation(
          id: nil, name: reference.name, query: request.query.text, backend: kind, reasons: [near])
      ]
    }
    let match = QueryMatch(entry, with: request)
    let score = ScoreExplanation(
      place: 1, total: entries.count, isApproximate: false, score: kind == .v1 ? 800.5 : 12.5,
      parts: [
        ScorePart(kind == .v1 ? .joinedName : .nameWord, kind == .v1 ? 800 : 12, word: "json"),
        ScorePart(.popularity, 0.5),
      ], generation: 1)
    return [
      QueryExplanation(
        id: entry.package.id, name: reference.name, query: request.query.text, backend: kind,
        score: match.reasons.isEmpty ? score : nil, found: match.found, reasons: match.reasons)
    ]
  }
}
