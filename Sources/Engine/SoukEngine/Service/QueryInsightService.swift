package import SoukModel
package import SoukSearch

/// What a service says of a query besides its results: how they are spread, and why they are there.
package protocol QueryInsightService: Sendable {
  /// How many matches have each value of each facet, exactly.
  func facets(
    _ request: SearchRequest, on backend: BackendKind?, cancellation: Cancellation
  ) throws(ServiceError) -> FacetCounts

  /// Why the packages that a reference may mean stand in the list of a request, or why they do not;
  /// one answer, without a package, where no registry has one of the name.
  func explain(
    _ request: SearchRequest, _ reference: PackageReference, on backend: BackendKind?,
    cancellation: Cancellation
  ) throws(ServiceError) -> [QueryExplanation]
}
