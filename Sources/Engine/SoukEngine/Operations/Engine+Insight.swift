package import SoukModel
import SoukRouter
package import SoukSearch

extension Engine {
  /// How many names that are near are given for one that nobody has.
  private static let mostNear = 5

  package func facets(
    _ request: SearchRequest, on backend: BackendKind?, cancellation: Cancellation
  ) throws(ServiceError) -> FacetCounts {
    followGate()
    do throws(BackendError) {
      return try router.facets(request, on: backend, cancellation: cancellation)
    } catch {
      throw ServiceError(error)
    }
  }

  package func explain(
    _ request: SearchRequest, _ reference: PackageReference, on backend: BackendKind?,
    cancellation: Cancellation
  ) throws(ServiceError) -> [QueryExplanation] {
    followGate()
    let ids = try resolve(reference)
    do throws(BackendError) {
      guard !ids.isEmpty else {
        let near = SearchRequest(reference.name.raw, limit: Self.mostNear)
        let answer = try router.search(near, on: backend, cancellation: cancellation)
        let known = answer.value.hits.map(\.id)
        return [
          QueryExplanation(
            id: nil, name: reference.name, query: request.query.text, backend: answer.backend,
            reasons: [.unknown(near: known)])
        ]
      }
      var explanations: [QueryExplanation] = []
      for id in ids {
        explanations.append(try explain(request, id, on: backend, cancellation))
      }
      return explanations
    } catch {
      throw ServiceError(error)
    }
  }

  private func explain(
    _ request: SearchRequest, _ id: PackageID, on backend: BackendKind?,
    _ cancellation: Cancellation
  ) throws(BackendError) -> QueryExplanation {
    let answer = try router.explain(request, id, on: backend, cancellation: cancellation)
    var explanation = QueryExplanation(
      id: id, name: id.name, query: request.query.text, backend: answer.backend,
      score: answer.score, isCached: answer.isCached)
    if let entry = try router.entry(id, on: backend).value {
      let match = QueryMatch(entry, with: request)
      explanation.found = match.found
      if answer.score == nil { explanation.reasons = match.reasons }
    }
    let (end, overflows) = request.offset.addingReportingOverflow(request.limit)
    if let place = answer.score?.place, !overflows, place > end {
      explanation.reasons = [.beyond(place: place, shown: end)]
    }
    return explanation
  }
}
