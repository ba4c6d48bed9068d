import SoukModel
import SoukSearch
import Testing

@testable import SoukRouter

/// Facets and explanations through the router.
struct InsightTests {
  @Test func countsAreKeptUntilTheCatalogueChanges() throws {
    let bench = Bench()
    let request = SearchRequest("alpha", limit: 5)
    for limit in [5, 50] {
      let counts = try bench.router.facets(
        SearchRequest("alpha", limit: limit), on: .v1, cancellation: Cancellation())
      #expect(counts[.registry] == [FacetCount("apt", 3)])
    }
    #expect(bench.v1.counted == 1)
    bench.v1.change { $0.generation = 2 }
    let fresh = try bench.router.facets(request, on: .v1, cancellation: Cancellation())
    #expect(fresh.generation == 2)
    #expect(bench.v1.counted == 2)
  }

  @Test func v1CountsWhereV2FailsAndWasNotAskedForByName() throws {
    let bench = Bench()
    bench.router.policy = .always(.v2)
    bench.v2.change { $0.failure = .indexDamaged }
    let counts = try bench.router.facets(SearchRequest("a"), cancellation: Cancellation())
    #expect(counts.backend == .v1)
    #expect(throws: BackendError.self) {
      try bench.router.facets(SearchRequest("a"), on: .v2, cancellation: Cancellation())
    }
  }

  @Test func anExplanationSaysWhetherTheListIsInTheCache() throws {
    let bench = Bench()
    let request = SearchRequest("alpha")
    let id = ScriptedBackend.id("beta")
    let before = try bench.router.explain(request, id, on: .v1, cancellation: Cancellation())
    #expect(before.score?.place == 2 && !before.isCached)
    _ = try bench.router.search(request, on: .v1, cancellation: Cancellation())
    let after = try bench.router.explain(request, id, on: .v1, cancellation: Cancellation())
    #expect(after.isCached)
  }
}
