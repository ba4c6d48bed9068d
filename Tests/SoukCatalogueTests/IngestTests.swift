import SoukCatalogue
import SoukModel
import Synchronization
import Testing

@Suite struct IngestTests {
  @Test func theReportSaysWhatCameChangedAndWent() throws {
    try TemporaryCatalogue.with { temporary throws in
      let catalogue = try temporary.open()
      let first = try catalogue.take(Samples.many(3))
      #expect(first.added == 3 && first.updated == 0 && first.removed == 0)
      #expect(first.total == 3 && first.generation == 1)
      let second = try catalogue.take([
        Samples.entry("p1", "new text", popularity: 1), Samples.entry("p2", popularity: 1),
        Samples.entry("p9"),
      ])
      #expect(second.added == 1 && second.updated == 1 && second.removed == 1)
      #expect(second.total == 3 && second.generation == 2)
      #expect(try catalogue.count() == 3)
      #expect(try Set(catalogue.names()) == ["p1", "p2", "p9"])
    }
  }

  @Test func anUnchangedIngestKeepsTheGenerationAndTellsNobody() throws {
    try TemporaryCatalogue.with { temporary throws in
      let indexer = RecordingIndexer()
      let catalogue = try temporary.open([indexer])
      let announced = Mutex<[Int64]>([])
      try catalogue.take(Samples.many(10))
      _ = indexer.events()
      catalogue.observe { generation in announced.withLock { $0.append(generation) } }
      let report = try catalogue.take(Samples.many(10))
      #expect(!report.isChange)
      #expect(report.generation == 1)
      #expect(try catalogue.generation() == 1)
      #expect(indexer.events().isEmpty)
      #expect(announced.withLock { $0 }.isEmpty)
      try catalogue.take(Samples.many(11))
      #expect(announced.withLock { $0 } == [2])
    }
  }

  @Test func aNameGivenTwiceAlikeIsNoChangeEither() throws {
    try TemporaryCatalogue.with { temporary throws in
      let catalogue = try temporary.open()
      try catalogue.take(Samples.many(3) + Samples.many(3))
      let report = try catalogue.take(Samples.many(3) + Samples.many(3))
      #expect(report.duplicates == 3 && !report.isChange)
      #expect(report.generation == 1)
    }
  }

  @Test func aSourceThatFailsHalfWayChangesNothing() throws {
    try TemporaryCatalogue.with { temporary throws in
      let indexer = RecordingIndexer()
      let catalogue = try temporary.open([indexer])
      try catalogue.take(Samples.many(5))
      let before = try indexer.rows(catalogue)
      do throws(CatalogueError) {
        try catalogue.take(Samples.many(9_000, "other"), failingAfter: 8_000)
        Issue.record("the failure was swallowed")
      } catch {
        #expect(error.code == .source)
        #expect(error.underlying is SourceFailure)
      }
      #expect(try catalogue.count() == 5)
      #expect(try catalogue.generation() == 1)
      #expect(try indexer.rows(catalogue) == before)
      #expect(try catalogue.registries().map(\.packageCount) == [5])
    }
  }

  @Test func aNewRegistryWhoseSourceFailsIsNotRecorded() throws {
    try TemporaryCatalogue.with { temporary throws in
      let catalogue = try temporary.open()
      #expect(
        refusal { try catalogue.take(Samples.many(3), failingAfter: 1) } == .source)
      #expect(try catalogue.registries().isEmpty)
    }
  }

  @Test(
    arguments: [RecordingIndexer.Failure.encoding, .writing], [(5, 0), (20_000, 0), (20_000, 4)])
  func anIndexThatRefusesABatchChangesNothing(
    _ failure: RecordingIndexer.Failure, _ load: (entries: Int, goodBatches: Int)
  ) throws {
    try TemporaryCatalogue.with { temporary throws in
      let catalogue = try temporary.open([
        RecordingIndexer(),
        RecordingIndexer("broken", fails: failure, after: load.goodBatches),
      ])
      do throws(CatalogueError) {
        try catalogue.take(Samples.many(load.entries))
        Issue.record("the refusal was swallowed")
      } catch {
        #expect(error.code == .indexer)
        #expect(error.subject == "broken")
        #expect(error.underlying as? RecordingIndexer.Refusal == .init(why: "as asked"))
      }
      #expect(try catalogue.count() == 0)
      #expect(try catalogue.generation() == 0)
    }
  }

  @Test func aSourceIsToldWhyNobodyTakesItsEntriesAnyMore() throws {
    try TemporaryCatalogue.with { temporary throws in
      let catalogue = try temporary.open([RecordingIndexer(fails: .writing)])
      var reasons: [CatalogueError.Code] = []
      let code = refusal {
        try catalogue.ingest(registry: Samples.market, kind: "test", location: "memory", now: 7) {
          take in
          do {
            // More than all queues together hold, so that the source meets the refusal.
            for entry in Samples.many(30_000) { try take(entry) }
          } catch let error as CatalogueError {
            reasons.append(error.code)
            throw error
          }
        }
      }
      #expect(code == .indexer)
      #expect(reasons == [.indexer])
    }
  }

  @Test func aCancelledIngestChangesNothing() throws {
    try TemporaryCatalogue.with { temporary throws in
      let catalogue = try temporary.open()
      try catalogue.take(Samples.many(5))
      let cancellation = Cancellation()
      let code = refusal {
        try catalogue.ingest(
          registry: Samples.market, kind: "test", location: "memory", now: 7,
          progress: { if $0 >= 512 { cancellation.cancel() } }, cancellation: cancellation
        ) { take in
          for entry in Samples.many(2_000, "other") { try take(entry) }
        }
      }
      #expect(code == .cancelled)
      #expect(try catalogue.count() == 5)
      #expect(try catalogue.list(offset: 0, limit: 9).allSatisfy { $0.summary.isEmpty })
    }
  }

  @Test func ofANameThatComesTwiceTheLastCounts() throws {
    try TemporaryCatalogue.with { temporary throws in
      let indexer = RecordingIndexer()
      let catalogue = try temporary.open([indexer])
      let report = try catalogue.take([
        Samples.entry("a", "first", popularity: 3), Samples.entry("b"),
        Samples.entry("a", "second", popularity: 9), Samples.entry("a", "third", popularity: 9),
      ])
      #expect(report.added == 2 && report.duplicates == 2 && report.total == 2)
      #expect(try catalogue.entry(PackageID(Samples.market, "a"))?.package.summary == "third")
      #expect(try indexer.rows(catalogue).values.sorted() == ["", "third"])
      #expect(try catalogue.registries().map(\.packageCount) == [2])
    }
  }

  @Test func anEntryOfAnotherRegistryIsTakenInUnderTheOneThatIsRead() throws {
    try TemporaryCatalogue.with { temporary throws in
      let catalogue = try temporary.open()
      try catalogue.take([Samples.entry("theme", registry: .builtin, popularity: 40)])
      #expect(try catalogue.entry(PackageID(.builtin, "theme")) == nil)
      #expect(try catalogue.entry(PackageID(Samples.market, "theme")) != nil)
    }
  }

  @Test func aForgottenRegistryTakesItsPackagesAlong() throws {
    try TemporaryCatalogue.with { temporary throws in
      let indexer = RecordingIndexer()
      let catalogue = try temporary.open([indexer])
      try catalogue.take(Samples.many(3))
      try catalogue.take([Samples.entry("theme", "kept", registry: .builtin)], registry: .builtin)
      let report = try #require(try catalogue.removeRegistry(Samples.market))
      #expect(report.removed == 3 && report.generation == 3)
      #expect(try catalogue.names() == ["theme"])
      #expect(try indexer.rows(catalogue).values.map(\.self) == ["kept"])
      #expect(try catalogue.removeRegistry(Samples.market) == nil)
    }
  }

  @Test func aRegistryIsRememberedWithWhatItLookedLike() throws {
    try TemporaryCatalogue.with { temporary throws in
      let catalogue = try temporary.open()
      try catalogue.recordRegistry(Samples.market, kind: "marketplace", location: "/a")
      try catalogue.take([Samples.entry("theme")], registry: .builtin)
      try catalogue.recordFailure(of: Samples.market, "gone")
      var known = try catalogue.registries()
      #expect(known.map(\.name) == [.builtin, Samples.market])
      #expect(known[0].fingerprint == "f" && known[0].refreshedAt == 7)
      #expect(known[1].lastFailure == "gone" && known[1].fingerprint == nil)
      try catalogue.take(Samples.many(1))
      try catalogue.recordUnchanged(Samples.market, now: 99)
      known = try catalogue.registries()
      #expect(known[1].refreshedAt == 99 && known[1].lastFailure == nil)
      #expect(known[1].fingerprint == "f")
      try catalogue.recordRegistry(Samples.market, kind: "test", location: "/b")
      #expect(try catalogue.registries()[1].fingerprint == nil)
    }
  }
}
