import Foundation
import GRDB
import SoukCatalogue
import SoukModel
import SoukTesting
import Testing

@Suite struct IndexFeedTests {
  private static func id(_ name: String) -> PackageID {
    PackageID(Samples.market, RegistryText(name))
  }

  @Test func everyChangeComesAsOldAndNew() throws {
    try TemporaryCatalogue.with { temporary throws in
      let indexer = RecordingIndexer()
      let catalogue = try temporary.open([indexer])
      try catalogue.take([Samples.entry("a", "one"), Samples.entry("b"), Samples.entry("c")])
      #expect(
        indexer.events() == [.apply(gone: [], come: ["a", "b", "c"]), .finish(1)])
      try catalogue.take([Samples.entry("a", "two"), Samples.entry("b"), Samples.entry("d")])
      #expect(
        indexer.events() == [.apply(gone: ["a", "c"], come: ["a", "d"]), .finish(2)])
      #expect(try indexer.rows(catalogue).values.sorted() == ["", "", "two"])
    }
  }

  @Test func aLargeIngestComesInBatches() throws {
    try TemporaryCatalogue.with { temporary throws in
      let indexer = RecordingIndexer()
      let catalogue = try temporary.open([indexer])
      try catalogue.take(Samples.many(10_000))
      let sizes = indexer.events().compactMap { event -> Int? in
        guard case .apply(_, let come) = event else { return nil }
        return come.count
      }
      #expect(sizes.count > 1)
      #expect(sizes.allSatisfy { $0 <= 4_096 })
      #expect(sizes.reduce(0, +) == 10_000)
    }
  }

  @Test func anIndexThatHasMissedAnythingIsStaleAndIsBuiltAnewByTheNextIngest() throws {
    try TemporaryCatalogue.with { temporary throws in
      try temporary.open().take(Samples.many(4, "text"))
      let indexer = RecordingIndexer()
      let catalogue = try temporary.open([indexer])
      #expect(try catalogue.staleIndexes() == ["recording"])
      try catalogue.take([Samples.entry("theme", "new", registry: .builtin)], registry: .builtin)
      #expect(
        indexer.events() == [
          .reset, .apply(gone: [], come: ["theme", "p0", "p1", "p2", "p3"]), .finish(2),
        ])
      #expect(try catalogue.staleIndexes().isEmpty)
    }
  }

  @Test func aRebuildFillsTheIndexAndKeepsTheGeneration() throws {
    try TemporaryCatalogue.with { temporary throws in
      try temporary.open().take(Samples.many(5_000, "text"))
      let indexer = RecordingIndexer()
      let catalogue = try temporary.open([indexer])
      try catalogue.rebuild("recording")
      #expect(try catalogue.generation() == 1)
      #expect(try catalogue.staleIndexes().isEmpty)
      #expect(try indexer.rows(catalogue).count == 5_000)
      try catalogue.rebuild("no such index")
    }
  }

  @Test func theFormsOfAnIndexReplaceEachOtherAndEachIsBuiltAnewAfterAnother() throws {
    try TemporaryCatalogue.with { temporary throws in
      let older = RecordingIndexer("shape-9", in: "shape")
      let newer = RecordingIndexer("shape-10", in: "shape")
      let beside = RecordingIndexer("shape-like-9", in: "beside")
      try temporary.open([older, beside]).take(Samples.many(4, "text"))
      for indexer in [newer, older, newer] {
        let catalogue = try temporary.open([indexer, beside])
        #expect(try catalogue.staleIndexes() == [indexer.name])
        try catalogue.rebuildStale()
        #expect(try catalogue.staleIndexes().isEmpty)
        #expect(try indexer.rows(catalogue).count == 4)
      }
    }
  }

  @Test func aFormThatASoukOfAnotherVersionBuiltBesideThisOneMakesItStale() throws {
    try TemporaryCatalogue.with { temporary throws in
      let catalogue = try temporary.open([RecordingIndexer("shape-2", in: "shape")])
      try catalogue.take(Samples.many(4, "text"))
      #expect(try catalogue.staleIndexes().isEmpty)
      // What a version did that forgets nothing.
      try OtherConnection.queue(temporary.path).write { db in
        try db.execute(sql: "INSERT INTO index_state(name, generation) VALUES('shape-1', 1)")
      }
      #expect(try catalogue.staleIndexes() == ["shape-2"])
      try catalogue.rebuildStale()
      #expect(try catalogue.staleIndexes().isEmpty)
    }
  }

  @Test func buildingAnIndexAnewLeavesNoJournalForTheNextToReadThrough() throws {
    try TemporaryCatalogue.with { temporary throws in
      try temporary.open().take(Samples.many(3_000, "text"))
      let indexer = RecordingIndexer("shape-2", in: "shape")
      let catalogue = try temporary.open([indexer])
      func journal() throws -> Int? {
        let values = try URL(filePath: temporary.path + "-wal").resourceValues(
          forKeys: [.fileSizeKey])
        return values.fileSize
      }
      #expect(try catalogue.staleIndexes() == ["shape-2"])
      try catalogue.rebuildStale()
      #expect(try journal() == 0)
      try catalogue.rebuild("shape-2")
      #expect(try journal() == 0)
    }
  }

  @Test func anEmptyCatalogueHasNoStaleIndex() throws {
    try TemporaryCatalogue.with { temporary throws in
      #expect(try temporary.open([RecordingIndexer()]).staleIndexes().isEmpty)
    }
  }

  @Test func numbersFollowPopularityAndBuiltinStandsFirst() throws {
    try TemporaryCatalogue.with { temporary throws in
      let catalogue = try temporary.open()
      try catalogue.take([
        Samples.entry("low", popularity: 0.5), Samples.entry("high", popularity: 40),
        Samples.entry("nan", popularity: .nan), Samples.entry("over", popularity: 1e300),
        Samples.entry("middle", popularity: 20), Samples.entry("under", popularity: -.infinity),
      ])
      try catalogue.take(
        [Samples.entry("theme", registry: .builtin, popularity: 0)], registry: .builtin)
      #expect(
        try catalogue.names() == ["theme", "high", "over", "middle", "low", "nan", "under"])
      for (name, popularity) in [("high", 40.0), ("middle", 20), ("low", 0.5), ("theme", 0)] {
        let registry = name == "theme" ? RegistryName.builtin : Samples.market
        let number = try #require(
          try catalogue.number(of: PackageID(registry, RegistryText(name))))
        #expect(abs(DocumentNumber.popularity(of: number) - popularity) < 0.01)
      }
    }
  }

  @Test func aPackageKeepsItsNumberUntilItsPopularityChanges() throws {
    try TemporaryCatalogue.with { temporary throws in
      let indexer = RecordingIndexer()
      let catalogue = try temporary.open([indexer])
      try catalogue.take(Samples.many(3))
      let first = try catalogue.number(of: Self.id("p1"))
      try catalogue.take(Samples.many(3, "new text"))
      #expect(try catalogue.number(of: Self.id("p1")) == first)
      try catalogue.take(Samples.many(3, popularity: 30))
      let moved = try #require(try catalogue.number(of: Self.id("p1")))
      #expect(moved < (first ?? 0))
      #expect(try indexer.rows(catalogue).keys.contains(moved))
      #expect(try indexer.rows(catalogue).count == 3)
    }
  }
}
