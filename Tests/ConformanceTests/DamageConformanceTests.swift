import Foundation
import GRDB
import SoukCatalogue
import SoukModel
import SoukSearch
import SoukTesting
import Testing

@Suite struct DamageConformanceTests {
  @Test(arguments: EngineUnderTest.all.filter { $0.damage != nil })
  func aDamagedIndexIsSaidAndRebuilt(_ engine: EngineUnderTest) throws {
    try expectSaidAndRebuilt(engine, damage: try #require(engine.damage))
  }

  @Test(
    arguments: EngineUnderTest.all.filter { $0.damage?.contains("fulltext") == true },
    ["x'FF00'", "x''", "number"])
  func theIdentityOfADocumentThatCannotBeReadIsSaidAndRebuilt(
    _ engine: EngineUnderTest, identity: String
  ) throws {
    try expectSaidAndRebuilt(
      engine, damage: "UPDATE fulltext_attribute SET identity = \(identity)")
  }

  private func expectSaidAndRebuilt(_ engine: EngineUnderTest, damage: String) throws {
    try Fixture.with(seeded: 30) { fixture throws in
      let file = try OtherConnection.queue(fixture.catalogue.path)
      try file.write { db in try db.execute(sql: damage) }
      #expect {
        try engine.backend(fixture.catalogue).page(SearchRequest("json"))
      } throws: { error in
        (error as? BackendError)?.code == .indexDamaged
      }
      let indexer = try #require(engine.indexer())
      try fixture.catalogue.rebuild(indexer.name)
      try fixture.expectScan(engine, "json")
    }
  }

  @Test(arguments: EngineUnderTest.all)
  func anIndexThatMissedAChangeIsSaidAndCaughtUp(_ engine: EngineUnderTest) throws {
    guard let indexer = engine.indexer() else { return }
    try Fixture.with(seeded: 30) { fixture throws in
      let other = try Catalogue(path: fixture.catalogue.path)
      var entries = FixturePackages.market(seeded: 30)
      entries[1].package.summary = "a zebra"
      try other.ingest(
        registry: FixturePackages.market, kind: "test", location: "memory", now: 2
      ) { take in
        for entry in entries { try take(entry) }
      }
      let backend = engine.backend(fixture.catalogue)
      #expect(try fixture.catalogue.staleIndexes().contains(indexer.name))
      #expect {
        try backend.page(SearchRequest("zebra"))
      } throws: { error in
        (error as? BackendError)?.code == .indexStale
      }
      try fixture.catalogue.rebuild(indexer.name)
      #expect(try backend.all(SearchRequest("zebra")) == [entries[1].package.id])
      #expect(try !fixture.catalogue.staleIndexes().contains(indexer.name))
    }
  }

  @Test(arguments: EngineUnderTest.all)
  func anIndexThatWasNeverBuiltIsSaid(_ engine: EngineUnderTest) throws {
    guard engine.indexer() != nil else { return }
    try Fixture.with(seeded: 5, indexed: false) { fixture throws in
      #expect {
        try engine.backend(fixture.catalogue).page(SearchRequest("json"))
      } throws: { error in
        (error as? BackendError)?.code == .indexMissing
      }
    }
  }

  @Test(arguments: EngineUnderTest.all)
  func anEmptyCatalogueIsAnAnswer(_ engine: EngineUnderTest) throws {
    try Fixture.with(packages: false) { fixture throws in
      let backend = engine.backend(fixture.catalogue)
      for query in ["", "json", "-json"] {
        let page = try backend.page(SearchRequest(query))
        #expect(page.hits.isEmpty)
        #expect(page.total == 0)
      }
      #expect(try backend.entry(PackageID(.builtin, "dark")) == nil)
    }
  }

  /// Whatever bytes of the file are wrong, there is an answer or a typed error, and never a trap.
  @Test(arguments: EngineUnderTest.all)
  func randomDamageToTheFileNeverCrashes(_ engine: EngineUnderTest) throws {
    try Fixture.with(seeded: 60) { fixture throws in
      try fixture.checkpoint()
      let whole = try [UInt8](Data(contentsOf: fixture.file))
      var generator = SeededGenerator(seed: 5)
      let copy = fixture.file.deletingLastPathComponent().appendingPathComponent("copy.db")
      for _ in 0..<40 {
        var bytes = whole
        for _ in 0..<Int.random(in: 1...60, using: &generator) {
          let place = Int.random(in: 100..<bytes.count, using: &generator)
          bytes[place] = UInt8.random(in: 0...255, using: &generator)
        }
        try? FileManager.default.removeItem(at: copy)
        try Data(bytes).write(to: copy)
        exercise(engine, copy.path)
      }
    }
  }

  private func exercise(_ engine: EngineUnderTest, _ path: String) {
    do throws(CatalogueError) {
      let catalogue = try Catalogue(path: path, access: .readOnly)
      let backend = engine.backend(catalogue)
      for query in ["", "json", "\"http server\"", "-lib", "jq"] {
        do throws(BackendError) {
          let request = SearchRequest(query)
          let page = try backend.search(request, cancellation: Cancellation())
          _ = try backend.summaries(page.hits.map(\.id))
          for hit in page.hits.prefix(10) { _ = try backend.entry(hit.id) }
        } catch {
          #expect(error.code != .cancelled && error.code != .timeout)
        }
      }
      _ = try catalogue.registries()
    } catch {
      #expect(error.code != .cancelled && error.code != .busy)
    }
  }
}
