package import SoukModel
package import SoukSearch

extension GraphBackend {
  package func facets(
    _ request: SearchRequest, cancellation: Cancellation
  ) throws(BackendError) -> FacetCounts {
    try evaluating(request, cancellation) { evaluator in
      guard let found = try evaluator.match(request),
        let counts = self.counter.counts(of: found.matching, in: evaluator.index, cancellation)
      else { throw BackendError(.cancelled, backend: .v2) }
      return FacetCounts(
        counts, total: found.matching.count, generation: evaluator.index.generation, backend: .v2)
    }
  }

  package func explain(
    _ request: SearchRequest, _ id: PackageID, cancellation: Cancellation
  ) throws(BackendError) -> ScoreExplanation? {
    try evaluating(request, cancellation) { evaluator in
      guard let document = evaluator.index.place(of: id) else { return nil }
      return try evaluator.explain(request, document)
    }
  }
}
