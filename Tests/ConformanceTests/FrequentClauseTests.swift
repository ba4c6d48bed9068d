import GRDB
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

    /// How many packages changed since all that is kept was worked out; nil where nothing is kept.
    private static func followed(_ fixture: Fixture) throws -> Int? {
      try fixture.catalogue.read { db in
        try Int.fetchOne(db, sql: "SELECT total FROM fulltext_frequent WHERE expression = ''")
      }
    }

    /// A few packages go, come, and change their names, words and places.
    private static func change(
      _ entries: inout [CatalogueEntry], round: Int, _ generator: inout SeededGenerator
    ) {
      for number in 0..<Int.random(in: 1...12, using: &generator) {
        let place = Int.random(in: 0..<entries.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: entries.remove(at: place)
        case 1:
          // Popular: it comes before what is kept.
          entries.append(
            FixturePackages.entry(
              FixturePackages.market, "library-new-\(round)-\(number)", summary: "serve graphs",
              popularity: Double.random(in: 0...50, using: &generator)))
        case 2:
          entries[place].package.summary = RegistryText(
            (0..<4).map { _ in words.randomElement(using: &generator) ?? "" }
              .joined(separator: " "))
        default:
          entries[place].package.popularity = Double.random(in: 0...50, using: &generator)
        }
      }
    }

    @Test func aFewChangesAreTakenIntoWhatIsKept() throws {
      let kept = try Self.market(frequentFrom: 4)
      let plain = try Self.market(frequentFrom: .max / 8)
      var entries = Self.packages()
      var generator = SeededGenerator(seed: 11)
      for round in 0..<16 {
        Self.change(&entries, round: round, &generator)
        try kept.ingest(FixturePackages.market, entries)
        try plain.ingest(FixturePackages.market, entries)
        #expect(try #require(try Self.followed(kept)) > 0, "everything was worked out anew")
        let requests =
          Self.words.map { SearchRequest($0, limit: 300) }
          + (0..<20).map { _ in Self.request(&generator) }
        for request in requests {
          let found = try FullTextBackend(catalogue: kept.catalogue).page(request)
          let truth = try FullTextBackend(catalogue: plain.catalogue).page(request)
          #expect(found.total == truth.total, "\(request) in round \(round)")
          #expect(found.hits == truth.hits, "\(request) in round \(round)")
        }
      }
    }

    @Test func aWordThatBeginsWithAMarkIsCutFromTheOneBeforeIt() throws {
      let fixture = try Self.market(frequentFrom: 4)
      let backend = FullTextBackend(catalogue: fixture.catalogue)
      var entries = Self.packages()
      let before = try backend.page(SearchRequest("serve")).total
      for place in 0..<3 { entries[place].package.summary = "serve \u{903}x" }
      try fixture.ingest(FixturePackages.market, entries)
      let truth = try fixture.scan.all(SearchRequest("serve")).count
      #expect(try backend.page(SearchRequest("serve")).total == truth)
      try fixture.ingest(FixturePackages.market, Self.packages())
      #expect(try backend.page(SearchRequest("serve")).total == before)
    }

    @Test func afterManySmallChangesEverythingIsWorkedOutAnew() throws {
      let fixture = try Self.market(frequentFrom: 4)
      #expect(try Self.followed(fixture) == 0)
      var counts: [Int] = []
      for changed in stride(from: 60, through: 360, by: 60) {
        var entries = Self.packages()
        for place in 0..<changed { entries[place].package.summary = "fresh words" }
        try fixture.ingest(FixturePackages.market, entries)
        counts.append(try #require(try Self.followed(fixture)))
      }
      #expect(counts == [60, 120, 180, 240, 0, 60])
    }

    @Test func aWordThatManyPackagesGainIsFoundBeforeItIsKept() throws {
      let fixture = try Self.market(frequentFrom: 4)
      var entries = Self.packages()
      for place in 0..<30 { entries[place].package.summary = "zirconium" }
      try fixture.ingest(FixturePackages.market, entries)
      let backend = FullTextBackend(catalogue: fixture.catalogue)
      for query in ["zirconium", "zirc"] {
        #expect(try backend.page(SearchRequest(query)).total == 30)
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
