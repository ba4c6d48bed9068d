import SoukCatalogue
import SoukModel
import SoukSearch
import Testing

@Suite struct ChangeConformanceTests {
  @Test(arguments: EngineUnderTest.all)
  func everyFieldComesBackUnchanged(_ engine: EngineUnderTest) throws {
    let fixture = try Fixture()
    let backend = engine.backend(fixture.catalogue)
    let entries = FixturePackages.builtin() + FixturePackages.market()
    for entry in entries {
      #expect(try backend.entry(entry.package.id) == entry)
    }
    let rows = try backend.summaries(entries.map(\.package.id))
    #expect(rows == entries.map(\.summaryRow))
    let absent = PackageID(.apt, "jq")
    #expect(try backend.entry(absent) == nil)
    #expect(
      try backend.summaries([absent, entries[0].package.id]).map { $0 == nil } == [true, false])
  }

  @Test(arguments: EngineUnderTest.all)
  func aNameIsFoundInEveryRegistryThatHasIt(_ engine: EngineUnderTest) throws {
    let backend = engine.backend(try Fixture(seeded: 5).catalogue)
    #expect(
      try backend.packages(named: "dark") == [
        PackageID(.builtin, "dark"), PackageID(FixturePackages.market, "dark"),
      ])
    #expect(try backend.packages(named: "Dark").isEmpty)
    #expect(
      try backend.packages(named: "nul\u{0}name")
        == [PackageID(FixturePackages.market, "nul\u{0}name")])
  }

  @Test(arguments: EngineUnderTest.all)
  func anUpdateIsFoundByItsNewWordsAndNotByItsOld(_ engine: EngineUnderTest) throws {
    let fixture = try Fixture(seeded: 40)
    let backend = engine.backend(fixture.catalogue)
    let before = try backend.generation()
    var entries = FixturePackages.market(seeded: 40)
    entries[1].package.summary = "now a zebra processor"
    entries[1].package.popularity = 40
    entries[2].package.summary = "a second zebra"
    let report = try fixture.ingest(FixturePackages.market, entries)
    #expect(report.updated == 2)
    #expect(report.added == 0 && report.removed == 0)
    #expect(try backend.generation() > before)
    let zebras = Set([entries[1].package.id, entries[2].package.id])
    #expect(try Set(backend.all(SearchRequest("zebra"))) == zebras)
    #expect(try backend.all(SearchRequest("command line")).isEmpty)
    #expect(try backend.entry(entries[1].package.id) == entries[1])
    #expect(try backend.page(SearchRequest("zebra")).generation == report.generation)
    for query in ["", "j", "-json", "http", "lib"] { try expectScan(backend, query, fixture) }
  }

  @Test(arguments: EngineUnderTest.all)
  func whatARegistryNoLongerHasIsGone(_ engine: EngineUnderTest) throws {
    let fixture = try Fixture(seeded: 40)
    let backend = engine.backend(fixture.catalogue)
    let kept = Array(FixturePackages.market(seeded: 40).dropFirst(3))
    let report = try fixture.ingest(FixturePackages.market, kept)
    #expect(report.removed == 3)
    #expect(try backend.entry(PackageID(FixturePackages.market, "jq")) == nil)
    #expect(try backend.all(SearchRequest("jq")).isEmpty)
    try fixture.catalogue.removeRegistry(FixturePackages.market)
    #expect(try backend.all(SearchRequest("")).count == FixturePackages.builtin().count)
    #expect(try backend.all(SearchRequest("json")).isEmpty)
    #expect(try backend.page(SearchRequest("dark")).total == 1)
  }

  @Test(arguments: EngineUnderTest.all)
  func anUnchangedRefreshKeepsTheGeneration(_ engine: EngineUnderTest) throws {
    let fixture = try Fixture(seeded: 40)
    let backend = engine.backend(fixture.catalogue)
    let before = try backend.generation()
    let report = try fixture.ingest(
      FixturePackages.market, FixturePackages.market(seeded: 40))
    #expect(!report.isChange)
    #expect(try backend.generation() == before)
  }

  private func expectScan(
    _ backend: any MarketplaceBackend, _ query: String, _ fixture: Fixture
  ) throws {
    let truth = try NaiveScanBackend(catalogue: fixture.catalogue).all(SearchRequest(query))
    #expect(try Set(backend.all(SearchRequest(query))) == Set(truth))
  }
}
