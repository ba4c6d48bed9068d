package import SoukModel
package import SoukSearch

extension Router {
  /// How many matches have each value of each facet, on the backend that is due.
  ///
  /// The counts of the last queries are kept as long as the catalogue does not change.
  package func facets(
    _ request: SearchRequest, on kind: BackendKind? = nil, cancellation: Cancellation
  ) throws(BackendError) -> FacetCounts {
    var question = request
    (question.offset, question.limit, question.sort) = (0, 0, .relevance)
    return try asked(kind, for: request) { backend throws(BackendError) in
      let key = CacheKey(question, backend: backend.kind)
      let generation = try backend.generation()
      if let known = counted(key), known.generation == generation { return known }
      let counts = try backend.facets(question, cancellation: cancellation)
      keep(counts, for: key)
      return counts
    }
  }

  /// Where a package stands in the list of a request and why, and whether the list is in the cache;
  /// nil where it does not stand in it.
  package func explain(
    _ request: SearchRequest, _ id: PackageID, on kind: BackendKind? = nil,
    cancellation: Cancellation
  ) throws(BackendError) -> (score: ScoreExplanation?, backend: BackendKind, isCached: Bool) {
    try asked(kind, for: request) { backend throws(BackendError) in
      let key = CacheKey(request, backend: backend.kind)
      let isCached = try !(cache.absent([key], generation: backend.generation()).first ?? true)
      let score = try backend.explain(request, id, cancellation: cancellation)
      return (score, backend.kind, isCached)
    }
  }

  /// Asks the backend that is due, or v1 where v2 fails and may be replaced; measures nothing, because
  /// no search waits for it.
  private func asked<Answer>(
    _ kind: BackendKind?, for request: SearchRequest,
    _ work: (any MarketplaceBackend) throws(BackendError) -> Answer
  ) throws(BackendError) -> Answer {
    let first = kind ?? due(for: { request.query.foldedName })
    guard let backend = backends[first] else { throw BackendError(.notBuiltIn, backend: first) }
    do {
      return try work(backend)
    } catch {
      guard kind == nil, error.code != .cancelled, first == .v2, canFallBack,
        let other = backends[.v1]
      else { throw error }
      return try work(other)
    }
  }
}
