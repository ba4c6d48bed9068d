import SoukModel
import SoukSearch

/// A backend that has its answers in memory, so that what is around it can be measured.
struct PreparedBackend: MarketplaceBackend {
  let kind: BackendKind
  /// What is found, by the query as it was typed.
  let pages: [String: SearchPage]

  func generation() throws(BackendError) -> Int64 { 1 }

  func search(
    _ request: SearchRequest, cancellation: Cancellation
  ) throws(BackendError) -> SearchPage {
    guard let page = pages[request.query.text] else {
      throw BackendError(.indexMissing, backend: kind, detail: "nothing is prepared")
    }
    return page
  }

  func facets(
    _ request: SearchRequest, cancellation: Cancellation
  ) throws(BackendError) -> FacetCounts {
    FacetCounts([:], total: 0, generation: 1, backend: kind)
  }

  func explain(
    _ request: SearchRequest, _ id: PackageID, cancellation: Cancellation
  ) throws(BackendError) -> ScoreExplanation? { nil }

  func summaries(_ ids: [PackageID]) throws(BackendError) -> [PackageSummary?] {
    ids.map { _ in nil }
  }

  func entry(_ id: PackageID) throws(BackendError) -> CatalogueEntry? { nil }

  func packages(named name: RegistryText) throws(BackendError) -> [PackageID] { [] }
}
