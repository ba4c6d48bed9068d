#if MarketplaceV2
  import GRDB
  import SoukCatalogue
  import SoukGraphBackend
  import SoukModel
  import SoukSearch
  import SoukTesting
  import Testing

  /// A small refresh is kept beside the index of v2, which stays as it is.
  @Suite struct DeltaConformanceTests {
    private static func with(_ body: (Fixture, DatabaseQueue) throws -> Void) throws {
      let fixture = try Fixture(seeded: 300, indexers: [GraphIndexer()])
      try withExtendedLifetime(fixture) {
        var configuration = Configuration()
        configuration.busyMode = .timeout(60)
        try body(
          fixture, DatabaseQueue(path: fixture.catalogue.path, configuration: configuration))
      }
    }

    private static func generation(of table: String, _ file: DatabaseQueue) throws -> Int64? {
      try file.read { db in try Int64.fetchOne(db, sql: "SELECT generation FROM \(table)") }
    }

    /// Refreshes with the first package renamed to what nothing else is called.
    private static func rename(_ name: String, _ fixture: Fixture) throws {
      var entries = FixturePackages.market(seeded: 300)
      entries[40].package.summary = RegistryText(name)
      try fixture.ingest(FixturePackages.market, entries)
    }

    private static func expectScan(_ backend: GraphBackend, _ fixture: Fixture) throws {
      for query in ["", "json", "lib -json", "zebra", "downloads:>20", "\"http server\""] {
        for sort in SortOrder.allCases {
          let request = SearchRequest(query, sort: sort)
          let (found, truth) = (try backend.all(request), try fixture.scan.all(request))
          #expect(Set(found) == Set(truth), "\(query)")
          if sort != .relevance || query.isEmpty { #expect(found == truth, "\(query) by \(sort)") }
        }
        let request = SearchRequest(query)
        let counts = try backend.facets(request, cancellation: Cancellation())
        #expect(
          try counts.values == fixture.scan.facets(request, cancellation: Cancellation()).values)
      }
    }

    @Test("A small refresh leaves the index as it is and is found at once")
    func smallRefresh() throws {
      try Self.with { fixture, file in
        let backend = GraphBackend(catalogue: fixture.catalogue)
        let before = try Self.generation(of: "graph_index", file)
        for name in ["zebra", "a second zebra", "json"] {
          try Self.rename(name, fixture)
          #expect(try Self.generation(of: "graph_index", file) == before)
          #expect(try Self.generation(of: "graph_delta", file) == fixture.catalogue.generation())
          try Self.expectScan(backend, fixture)
          try Self.expectScan(GraphBackend(catalogue: fixture.catalogue), fixture)
        }
      }
    }

    @Test(
      "After every one of many random refreshes a search finds what a scan finds", arguments: 1...3)
    func manyRefreshes(seed: UInt64) throws {
      try Self.with { fixture, file in
        let backend = GraphBackend(catalogue: fixture.catalogue)
        var random = SeededGenerator(seed: seed)
        var entries = FixturePackages.market(seeded: 300)
        var wholes: Set<Int64> = []
        for _ in 0..<14 {
          for _ in 0..<Int.random(in: 1...12, using: &random) {
            let place = Int.random(in: 0..<entries.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: entries.remove(at: place)
            case 1: entries[place].package.popularity = .random(in: 0...40, using: &random)
            case 2: entries[place].package.downloads = .random(in: 0...90, using: &random)
            default:
              let words = FixturePackages.words.shuffled(using: &random)
              let name = "\(words[0])-\(words[1])-\(Int.random(in: 0..<999, using: &random))"
              guard !entries.contains(where: { $0.package.id.name.raw == name }) else { continue }
              entries.append(
                FixturePackages.entry(FixturePackages.market, name, summary: words[2]))
            }
          }
          try fixture.ingest(FixturePackages.market, entries)
          if let whole = try Self.generation(of: "graph_index", file) { wholes.insert(whole) }
          try Self.expectScan(backend, fixture)
        }
        // Changes that have become too many are frozen with the rest.
        #expect(wholes.count > 1)
        #expect(wholes.count < 14)
      }
    }

    @Test(
      "A damaged delta is refused with the reason, and built anew by a rebuild and by a refresh")
    func damage() throws {
      for isRebuilt in [true, false] {
        try Self.with { fixture, file in
          try Self.rename("zebra", fixture)
          try file.write { db in
            try db.execute(sql: "UPDATE graph_delta_chunk SET bytes = zeroblob(length(bytes))")
          }
          #expect {
            try GraphBackend(catalogue: fixture.catalogue).page(SearchRequest("json"))
          } throws: { error in
            let error = error as? BackendError
            return error?.code == .indexDamaged && error?.detail.contains("delta") == true
          }
          if isRebuilt {
            try fixture.catalogue.rebuild(GraphIndexer().name)
          } else {
            try Self.rename("two zebras", fixture)
          }
          try Self.expectScan(GraphBackend(catalogue: fixture.catalogue), fixture)
        }
      }
    }

    @Test("A delta beside an index that it does not belong to is refused")
    func otherBase() throws {
      try Self.with { fixture, file in
        try Self.rename("zebra", fixture)
        try file.write { db in try db.execute(sql: "UPDATE graph_index SET generation = 1") }
        #expect {
          try GraphBackend(catalogue: fixture.catalogue).page(SearchRequest("json"))
        } throws: { error in
          (error as? BackendError)?.code == .indexDamaged
        }
      }
    }

    @Test("A search that had the index open reads after a refresh only what changed")
    func openIndexIsKept() throws {
      try Self.with { fixture, file in
        let backend = GraphBackend(catalogue: fixture.catalogue)
        _ = try backend.page(SearchRequest("json"))
        try file.write { db in
          try db.execute(sql: "UPDATE graph_index_chunk SET bytes = zeroblob(length(bytes))")
        }
        try Self.rename("zebra", fixture)
        try Self.expectScan(backend, fixture)
      }
    }
  }
#endif
