import SoukCatalogue
import SoukModel
import SoukSearch
import Testing

@Suite struct ChangeConformanceTests {
  @Test(arguments: EngineUnderTest.all)
  func everyFieldComesBackUnchanged(_ engine: EngineUnderTest) throws {
    try Fixture.with { fixture throws in
      let backend = engine.backend(fixture.catalogue)
      let entries = FixturePackages.builtin() + FixturePackages.market()
      for entry in entries {
        #expect(try backend.entry(entry.package.id) == entry)
      }
      let rows = try backend.summaries(entries.map(\.package.id))
      #expect(rows == entries.map(\.summaryRow))
    }
  }

  @Test(arguments: EngineUnderTest.all)
  func anUnknownPackageIsNoneAndNoError(_ engine: EngineUnderTest) throws {
    try Fixture.with(seeded: 5) { fixture throws in
      let backend = engine.backend(fixture.catalogue)
      let known = PackageID(FixturePackages.market, "jq")
      for absent in [PackageID(.apt, "jq"), PackageID(.builtin, "jq"), PackageID(.builtin, "")] {
        #expect(try backend.entry(absent) == nil)
        #expect(try backend.summaries([absent, known]).map { $0 == nil } == [true, false])
      }
      #expect(try backend.packages(named: "no such name").isEmpty)
    }
  }

  @Test(arguments: EngineUnderTest.all)
  func aNameIsFoundInEveryRegistryThatHasIt(_ engine: EngineUnderTest) throws {
    try Fixture.with(seeded: 5) { fixture throws in
      let backend = engine.backend(fixture.catalogue)
      #expect(
        try backend.packages(named: "dark") == [
          PackageID(.builtin, "dark"), PackageID(FixturePackages.market, "dark"),
        ])
      #expect(try backend.packages(named: "Dark").isEmpty)
      #expect(
        try backend.packages(named: "nul\u{0}name")
          == [PackageID(FixturePackages.market, "nul\u{0}name")])
    }
  }

  @Test(arguments: EngineUnderTest.all)
  func anUpdateIsFoundByItsNewWordsAndNotByItsOld(_ engine: EngineUnderTest) throws {
    try Fixture.with(seeded: 40) { fixture throws in
      let backend = engine.backend(fixture.catalogue)
      let before = try backend.generation()
      var entries = FixturePackages.market(seeded: 40)
      entries[1].package.summary = "now a zebra processor"
      entries[1].package.popularity = 40
      entries[2].package.summary = "a second zebra"
      entries[0].package.releases[0].dependencies = [Dependency(name: "zlib")]
      let report = try fixture.ingest(FixturePackages.market, entries)
      #expect(report.updated == 3)
      #expect(report.added == 0 && report.removed == 0)
      #expect(try backend.generation() > before)
      let zebras = Set([entries[1].package.id, entries[2].package.id])
      #expect(try Set(backend.all(SearchRequest("zebra"))) == zebras)
      #expect(try backend.all(SearchRequest("command line")).isEmpty)
      for entry in entries { #expect(try backend.entry(entry.package.id) == entry) }
      #expect(try backend.page(SearchRequest("zebra")).generation == report.generation)
      for query in ["", "j", "-json", "http", "lib"] { try expectScan(backend, query, fixture) }
    }
  }

  @Test(arguments: EngineUnderTest.all)
  func whatARegistryNoLongerHasIsGone(_ engine: EngineUnderTest) throws {
    try Fixture.with(seeded: 40) { fixture throws in
      let backend = engine.backend(fixture.catalogue)
      let kept = Array(FixturePackages.market(seeded: 40).dropFirst(3))
      let report = try fixture.ingest(FixturePackages.market, kept)
      #expect(report.removed == 3)
      #expect(try backend.entry(PackageID(FixturePackages.market, "jq")) == nil)
      #expect(try backend.all(SearchRequest("jq")).isEmpty)
      #expect(try backend.page(SearchRequest("")).generation == report.generation)
      try fixture.catalogue.removeRegistry(FixturePackages.market)
      #expect(try backend.all(SearchRequest("")).count == FixturePackages.builtin().count)
      #expect(try backend.all(SearchRequest("json")).isEmpty)
      #expect(try backend.page(SearchRequest("dark")).total == 1)
    }
  }

  @Test(arguments: EngineUnderTest.all)
  func anUnchangedRefreshKeepsTheGeneration(_ engine: EngineUnderTest) throws {
    try Fixture.with(seeded: 40) { fixture throws in
      let backend = engine.backend(fixture.catalogue)
      let before = try backend.generation()
      let report = try fixture.ingest(
        FixturePackages.market, FixturePackages.market(seeded: 40))
      #expect(!report.isChange)
      #expect(try backend.generation() == before)
    }
  }

  @Test func allEnginesAnswerFromTheSameGeneration() throws {
    try Fixture.with(seeded: 10) { fixture throws in
      let backends = EngineUnderTest.all.map { $0.backend(fixture.catalogue) }
      for popularity in [1.0, 2, 3] {
        var entries = FixturePackages.market(seeded: 10)
        entries[3].package.popularity = popularity
        let generation = try fixture.ingest(FixturePackages.market, entries).generation
        for backend in backends {
          #expect(try backend.generation() == generation)
          #expect(try backend.page(SearchRequest("j")).generation == generation)
        }
      }
    }
  }

  private func expectScan(
    _ backend: any MarketplaceBackend, _ query: String, _ fixture: Fixture
  ) throws {
    let truth = try fixture.scan.all(SearchRequest(query))
    #expect(try Set(backend.all(SearchRequest(query))) == Set(truth))
  }
}
