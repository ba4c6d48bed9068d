package import SoukModel

/// A backend that fails like one with a damaged index while a switch is on, and is itself otherwise.
package struct FaultyBackend: MarketplaceBackend {
  private let base: any MarketplaceBackend
  private let fault: BackendFault

  /// Puts a switch before a backend.
  package init(_ base: any MarketplaceBackend, fault: BackendFault) {
    self.base = base
    self.fault = fault
  }

  package var kind: BackendKind { base.kind }

  package func generation() throws(BackendError) -> Int64 { try base.generation() }

  package func search(
    _ request: SearchRequest, cancellation: Cancellation
  ) throws(BackendError) -> SearchPage {
    try fail()
    return try base.search(request, cancellation: cancellation)
  }

  package func facets(
    _ request: SearchRequest, cancellation: Cancellation
  ) throws(BackendError) -> FacetCounts {
    try fail()
    return try base.facets(request, cancellation: cancellation)
  }

  package func explain(
    _ request: SearchRequest, _ id: PackageID, cancellation: Cancellation
  ) throws(BackendError) -> ScoreExplanation? {
    try fail()
    return try base.explain(request, id, cancellation: cancellation)
  }

  package func summaries(_ ids: [PackageID]) throws(BackendError) -> [PackageSummary?] {
    try fail()
    return try base.summaries(ids)
  }

  package func entry(_ id: PackageID) throws(BackendError) -> CatalogueEntry? {
    try fail()
    return try base.entry(id)
  }

  package func packages(named name: RegistryText) throws(BackendError) -> [PackageID] {
    try fail()
    return try base.packages(named: name)
  }

  private func fail() throws(BackendError) {
    if fault.isOn {
      throw BackendError(.indexDamaged, backend: kind, detail: "made to fail by a drill")
    }
  }
}
