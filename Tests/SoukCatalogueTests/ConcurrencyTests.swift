import Dispatch
import Foundation
import GRDB
import SoukCatalogue
import SoukModel
import Synchronization
import Testing

@Suite struct ConcurrencyTests {
  /// Rows beside each other that always must say the same.
  private static func state(_ catalogue: Catalogue) throws -> Set<String> {
    let rows = try catalogue.read { db in
      try CatalogueQueries.numbers(offset: 0, limit: 1_000, db).compactMap {
        try CatalogueQueries.summary(number: $0, db)
      }
    }
    return Set(rows.map(\.summary.raw))
  }

  @Test func readersSeeOneStateWhileARefreshRuns() throws {
    try TemporaryCatalogue.with { temporary throws in
      let catalogue = try temporary.open()
      try catalogue.take(Samples.many(200, "0"))
      let isDone = Atomic<Bool>(false)
      let mixed = Atomic<Int>(0)
      let reads = Atomic<Int>(0)
      let readers = DispatchGroup()
      for _ in 0..<3 {
        DispatchQueue.global().async(group: readers) {
          repeat {
            let isWhole = (try? Self.state(catalogue).count) == 1
            if !isWhole { mixed.add(1, ordering: .relaxed) }
            reads.add(1, ordering: .relaxed)
          } while !isDone.load(ordering: .relaxed)
        }
      }
      for round in 1...20 { try catalogue.take(Samples.many(200, "\(round)")) }
      isDone.store(true, ordering: .relaxed)
      readers.wait()
      #expect(mixed.load(ordering: .relaxed) == 0)
      #expect(reads.load(ordering: .relaxed) >= 3)
    }
  }

  @Test func anotherProcessSeesTheCommitAndNothingBefore() throws {
    try TemporaryCatalogue.with { temporary throws in
      let writer = try temporary.open()
      try writer.take(Samples.many(2, "old"))
      let other = try temporary.open()
      try writer.ingest(registry: Samples.market, kind: "test", location: "memory", now: 8) {
        take in
        for entry in Samples.many(2, "new") { try take(entry) }
        #expect(try Self.state(other) == ["old"])
        #expect(try other.generation() == 1)
      }
      #expect(try Self.state(other) == ["new"])
      #expect(try other.generation() == 2)
    }
  }

  /// What a killed process leaves behind: the file and its journal as they are in mid-transaction.
  @Test func aKillInMidTransactionLeavesTheOldState() throws {
    try TemporaryCatalogue.with { temporary throws in
      let indexer = RecordingIndexer()
      let writer = try temporary.open([indexer])
      try writer.take(Samples.many(3, "old"))
      let left = try TemporaryCatalogue()
      try writer.ingest(registry: Samples.market, kind: "test", location: "memory", now: 8) {
        take in
        for entry in Samples.many(20_000, String(repeating: "new ", count: 50)) { try take(entry) }
        for suffix in ["", "-wal"] {
          try FileManager.default.copyItem(
            atPath: temporary.path + suffix, toPath: left.path + suffix)
        }
      }
      try withExtendedLifetime(left) {
        let found = try left.open([indexer])
        #expect(try found.count() == 3)
        #expect(try Self.state(found) == ["old"])
        #expect(try found.generation() == 1)
        #expect(try found.staleIndexes().isEmpty)
        #expect(try indexer.rows(found).values.map(\.self) == ["old", "old", "old"])
        try found.checkIntegrity()
        try found.take(Samples.many(4, "after"))
        #expect(try Self.state(found) == ["after"])
      }
    }
  }

  @Test func aWriterWhoWaitsTooLongIsToldSo() throws {
    try TemporaryCatalogue.with { temporary throws in
      let writer = try temporary.open()
      let other = try Catalogue(path: temporary.path, patience: 0.05)
      try writer.ingest(registry: Samples.market, kind: "test", location: "memory", now: 8) {
        take in
        try take(Samples.entry("a"))
        #expect(refusal { try other.take(Samples.many(1)) } == .busy)
        #expect(try other.count() == 0)
      }
      #expect(try other.count() == 1)
    }
  }

  /// Quitting closes the file while searches and look-aheads are still on their way.
  @Test func closingWaitsForReadersAndRefusesTheOnesThatComeAfter() throws {
    try TemporaryCatalogue.with { temporary throws in
      try temporary.open().take(Samples.many(200, "x"))
      let codes = Mutex<[CatalogueError.Code?]>([])
      for _ in 0..<40 {
        let catalogue = try temporary.open()
        let started = DispatchSemaphore(value: 0)
        let readers = (0..<6).map { number in
          WorkerThread("reader \(number)") {
            started.signal()
            while true {
              do throws(CatalogueError) {
                _ = try catalogue.generation()
                _ = try catalogue.count()
              } catch {
                codes.withLock { $0.append(error.code) }
                return
              }
            }
          }
        }
        for _ in readers { started.wait() }
        catalogue.close()
        for reader in readers { reader.wait() }
      }
      let seen = codes.withLock { $0 }
      #expect(seen.count == 240)
      #expect(seen.allSatisfy { $0 == .closed || $0 == .cancelled })
    }
  }
}
