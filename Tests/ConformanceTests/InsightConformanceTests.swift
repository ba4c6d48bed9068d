import SoukCatalogue
import SoukModel
import SoukSearch
import SoukTesting
import Testing

/// Facets and explanations: exact, and the same story as the list itself.
@Suite struct InsightConformanceTests {
  private static let shared = Result { try Fixture() }
  private static let engines = EngineUnderTest.all.filter { $0.testDescription != "naive scan" }

  private static let queries = [
    "", "j", "json", "lib", "http server", "\"http server\"", "-json", "name:jq", "zzzz",
    "sig:failed", "license:mit", "downloads:>40", "version:^2 l", "depends:libc6", "category:=net",
    "registry:market -json", "json license:mit downloads:>=0", "\"json", "lisence:mit",
  ]

  @Test("Facets are the counts of a scan over every match", arguments: engines, queries)
  func facetsAreExact(_ engine: EngineUnderTest, _ query: String) throws {
    let fixture = try Self.shared.get()
    for registry in [nil, FixturePackages.market] {
      let request = SearchRequest(query, registry: registry)
      let counts = try engine.backend(fixture.catalogue)
        .facets(request, cancellation: Cancellation())
      let truth = try fixture.scan.facets(request, cancellation: Cancellation())
      #expect(counts.values == truth.values)
      #expect(counts.total == truth.total)
      #expect(counts.generation == truth.generation)
    }
  }

  @Test("A facet that is added to the query finds what it counted", arguments: engines)
  func aFacetThatIsAddedFindsWhatItCounted(_ engine: EngineUnderTest) throws {
    let backend = engine.backend(try Self.shared.get().catalogue)
    for query in ["", "lib", "-json"] {
      let counts = try backend.facets(SearchRequest(query), cancellation: Cancellation())
      // A filter on a licence finds those too that name it beside others.
      for facet in Facet.allCases {
        for value in counts[facet] {
          guard let typed = facet.typed(value.value) else { continue }
          let total = try backend.page(SearchRequest("\(typed) \(query)")).total
          #expect(total == value.count, "\(typed) \(query)")
        }
      }
    }
  }

  @Test("Counting that is cancelled gives no counts", arguments: engines)
  func countingThatIsCancelledGivesNoCounts(_ engine: EngineUnderTest) throws {
    let backend = engine.backend(try Self.shared.get().catalogue)
    let cancellation = Cancellation()
    cancellation.cancel()
    #expect(throws: BackendError.self) {
      try backend.facets(SearchRequest("json"), cancellation: cancellation)
    }
  }

  @Test("The parts of a score sum to it, and the place is that in the list", arguments: engines)
  func thePartsSumToTheScore(_ engine: EngineUnderTest) throws {
    let backend = engine.backend(try Self.shared.get().catalogue)
    var generator = SeededGenerator(seed: 5)
    var texts = Self.queries + ["htpserver", "jsno", "httpserver", "grph dat", "lbi"]
    for _ in 0..<40 {
      let words = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        FixturePackages.words.randomElement(using: &generator) ?? "lib"
      }
      texts.append(words.joined(separator: " "))
    }
    for text in texts {
      for sort in SortOrder.allCases {
        let request = SearchRequest(text, sort: sort, limit: 400)
        let page = try backend.page(request)
        let places = Set([0, 1, 2, 5, 11, 60, 150, page.hits.count - 1])
        for place in places where page.hits.indices.contains(place) {
          let hit = page.hits[place]
          let found = try backend.explain(request, hit.id, cancellation: Cancellation())
          let explained = try #require(found, "\(text)")
          #expect(explained.place == place + 1, "\(text)")
          #expect(explained.isApproximate == hit.approximate)
          #expect(explained.total == page.total)
          #expect(abs(explained.score - hit.score) < 0.000_1, "\(text)")
          let sum = explained.parts.reduce(0) { $0 + $1.value }
          #expect(abs(sum - hit.score) < 0.011, "\(text) \(sort): \(explained.parts)")
        }
      }
    }
  }

  @Test("What is not in the list has no place, and a reason", arguments: engines)
  func whatIsNotInTheListHasAReason(_ engine: EngineUnderTest) throws {
    let fixture = try Self.shared.get()
    let backend = engine.backend(fixture.catalogue)
    for query in Self.queries {
      let request = SearchRequest(query, limit: 100_000)
      let listed = Set(try backend.page(request).hits.map(\.id))
      for entry in FixturePackages.market().prefix(60) {
        let place = try backend.explain(request, entry.package.id, cancellation: Cancellation())
        let match = QueryMatch(entry, with: request)
        #expect((place == nil) == !listed.contains(entry.package.id))
        #expect(place?.isApproximate == false || !match.reasons.isEmpty)
        if place?.isApproximate == false { #expect(match.reasons.isEmpty, "\(query)") }
      }
    }
  }
}
