import SoukCatalogue
import SoukModel
import SoukSearch
import SoukTesting
import Testing

#if MarketplaceV1
  import SoukFullTextBackend

  /// What v1 keeps of frequent words changes how long an answer takes and nothing else.
  @Suite struct FrequentClauseTests {
    /// The same packages with nothing kept, and with all kept that a few packages match.
    private static let pair = Result {
      (
        without: try market(frequentFrom: .max / 8), with: try market(frequentFrom: 4)
      )
    }

    private static func market(frequentFrom: Int) throws -> Fixture {
      let fixture = try Fixture(
        indexers: [FullTextIndexer(frequentFrom: frequentFrom)], packages: false)
      try fixture.ingest(.builtin, FixturePackages.builtin())
      try fixture.ingest(FixturePackages.market, packages())
      return fixture
    }

    /// Many packages that begin alike, so that there are more than the names that are looked up.
    private static func packages(changed: Int = 0) -> [CatalogueEntry] {
      var entries = FixturePackages.market(seeded: 900)
      for index in 0..<700 {
        entries.append(
          FixturePackages.entry(
            FixturePackages.market, "library-\(index)",
            summary: index % 2 == 0 ? "a library to serve \(index)" : "graphs",
            keywords: index % 9 == 0 ? ["servers"] : [],
            popularity: Double((index + changed) * 31 % 400) / 10))
      }
      return Array(entries.dropFirst(changed))
    }

    private static let words = [
      "l", "li", "lib", "libr", "library", "librar", "serv", "serve", "server", "servers", "s",
      "json", "j", "graph", "graphs", "gra", "h", "http", "web", "日本", "検", "arger", "a", "10",
      "x2", "zzz", "tool", "data",
    ]

    private static func query(_ generator: inout SeededGenerator) -> String {
      let count = [1, 1, 1, 2, 2, 3].randomElement(using: &generator) ?? 1
      let filters = [
        "-json", "name:lib", "sig:unsigned", "\"library to\"", "d:serve", "-sig:failed",
      ]
      return (0..<count).map { place in
        place + 1 < count && Int.random(in: 0..<4, using: &generator) == 0
          ? filters.randomElement(using: &generator) ?? ""
          : words.randomElement(using: &generator) ?? ""
      }.joined(separator: " ")
    }

    private static func request(_ generator: inout SeededGenerator) -> SearchRequest {
      SearchRequest(
        query(&generator),
        registry: [nil, nil, FixturePackages.market].randomElement(using: &generator) ?? nil,
        category: [nil, nil, nil, "net"].randomElement(using: &generator) ?? nil,
        offset: [0, 0, 0, 7, 190, 250, 400].randomElement(using: &generator) ?? 0,
        limit: [1, 10, 50, 300].randomElement(using: &generator) ?? 10)
    }

    @Test func everyPageIsTheSameWithAndWithoutWhatIsKept() throws {
      let pair = try Self.pair.get()
      var generator = SeededGenerator(seed: 5)
      for _ in 0..<400 {
        let request = Self.request(&generator)
        // A backend of its own each time: nothing is known from before.
        let plain = try FullTextBackend(catalogue: pair.without.catalogue).page(request)
        let kept = try FullTextBackend(catalogue: pair.with.catalogue).page(request)
        #expect(plain.total == kept.total, "\(request)")
        #expect(plain.hits == kept.hits, "\(request)")
      }
    }

    @Test func whatIsKeptFindsWhatTheScanFindsAlsoAfterChanges() throws {
      let fixture = try Self.market(frequentFrom: 4)
      let backend = FullTextBackend(catalogue: fixture.catalogue)
      var generator = SeededGenerator(seed: 6)
      for changed in [0, 40, 90] {
        try fixture.ingest(FixturePackages.market, Self.packages(changed: changed))
        for _ in 0..<60 {
          let query = Self.query(&generator)
          let truth = try fixture.scan.all(SearchRequest(query))
          var request = SearchRequest(query)
          request.limit = 100_000
          let page = try backend.page(request)
          #expect(page.total == truth.count, "\(query)")
          #expect(
            Set(page.hits.filter { !$0.approximate }.map(\.id)) == Set(truth), "\(query)")
        }
      }
    }

    @Test func theRowsOfAPageAreThoseOfItsPackages() throws {
      let pair = try Self.pair.get()
      let backend = FullTextBackend(catalogue: pair.with.catalogue)
      for query in ["lib", "library", "json serv", "zzz", "l"] {
        let hits = try backend.page(SearchRequest(query, limit: 50)).hits.map(\.id)
        #expect(try backend.summaries(hits).map { $0?.id } == hits)
      }
    }
  }
#endif
