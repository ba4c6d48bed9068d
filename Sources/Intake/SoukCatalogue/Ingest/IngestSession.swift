import Foundation
import GRDB
import SoukModel

/// One ingest at work, inside its transaction: compares, writes, and hands on what changed.
final class IngestSession {
  /// What changed so far.
  private(set) var report = IngestReport()

  private let db: Database
  private let registry: RegistryName
  private let registryRow: Int64
  private let indexing: IndexUpdate
  private let progress: (Int) -> Void
  private let cancellation: Cancellation
  private var seen: Set<Int64> = []
  private var nextSequence: [Int64: Int64] = [:]
  private var received = 0

  /// How many entries are taken in between two reports of progress.
  private static let progressStep = 512

  /// Starts an ingest of `registry` into the open transaction.
  init(
    _ db: Database, registry: RegistryName, registryRow: Int64, indexing: IndexUpdate,
    progress: @escaping (Int) -> Void, cancellation: Cancellation
  ) {
    self.db = db
    self.registry = registry
    self.registryRow = registryRow
    self.indexing = indexing
    self.progress = progress
    self.cancellation = cancellation
  }

  /// Takes in one entry of the source.
  ///
  /// An entry equal to the stored one costs one look-up and no write.
  func take(_ given: CatalogueEntry) throws {
    if cancellation.isCancelled {
      throw CatalogueError(.cancelled, subject: registry.description)
    }
    var entry = given
    if entry.package.id.registry != registry {
      entry.package.id = PackageID(registry, entry.package.id.name)
    }
    let bytes = DocumentCodec.encode(entry)
    if let stored = try stored(entry.package.id.name) {
      try replace(stored, with: entry, bytes)
    } else {
      let number = try newNumber(for: entry.package)
      try insert(number, entry, bytes)
      seen.insert(number)
      report.added += 1
      try indexing.add(
        CatalogueChange(old: nil, new: .init(number: number, entry: entry)), bytes: bytes.count)
    }
    received += 1
    if received.isMultiple(of: Self.progressStep) { progress(received) }
  }

  /// Removes what the source no longer has and hands on the last changes.
  func complete() throws {
    try removeUnseen()
    progress(received)
    report.total = seen.count
  }

  private struct Stored {
    var number: Int64
    var bytes: [UInt8]
  }

  private func stored(_ name: RegistryText) throws -> Stored? {
    let statement = try db.cachedStatement(
      sql: "SELECT number, document FROM package WHERE registry = ? AND name = ?")
    statement.setUncheckedArguments([registryRow, Data(name.raw.utf8)])
    guard let row = try Row.fetchOne(statement) else { return nil }
    return Stored(
      number: try row.decode(Int64.self, atIndex: 0),
      bytes: [UInt8](try row.decode(Data.self, atIndex: 1)))
  }

  private func replace(
    _ stored: Stored, with entry: CatalogueEntry, _ bytes: [UInt8]
  ) throws {
    let isRepeated = seen.contains(stored.number)
    if isRepeated { report.duplicates += 1 }
    guard bytes != stored.bytes else {
      seen.insert(stored.number)
      return
    }
    let old = CatalogueChange.Document(
      number: stored.number, entry: try DocumentCodec.decode(stored.bytes))
    var number = stored.number
    if DocumentNumber.bucket(of: entry.package) == DocumentNumber.bucket(of: number) {
      try update(number, entry, bytes)
    } else {
      seen.remove(number)
      try delete(number)
      number = try newNumber(for: entry.package)
      try insert(number, entry, bytes)
    }
    seen.insert(number)
    if !isRepeated { report.updated += 1 }
    try indexing.add(
      CatalogueChange(old: old, new: .init(number: number, entry: entry)),
      bytes: bytes.count + stored.bytes.count)
  }

  private func removeUnseen() throws {
    let numbers = try Int64.fetchAll(
      db, sql: "SELECT number FROM package WHERE registry = ?", arguments: [registryRow])
    for number in numbers where !seen.contains(number) {
      guard let entry = try CatalogueQueries.entry(number: number, db) else { continue }
      try delete(number)
      report.removed += 1
      try indexing.add(
        CatalogueChange(old: .init(number: number, entry: entry), new: nil), bytes: 1_024)
    }
  }

  /// The next free number of the package's bucket.
  private func newNumber(for package: Package) throws -> Int64 {
    let bucket = DocumentNumber.bucket(of: package)
    let range = DocumentNumber.range(ofBucket: bucket)
    let known: Int64
    if let next = nextSequence[bucket] {
      known = next
    } else {
      let highest = try db.cachedStatement(
        sql: "SELECT max(number) FROM package WHERE number BETWEEN ? AND ?"
      ).int64([range.lowerBound, range.upperBound])
      known = highest.map { $0 + 1 } ?? range.lowerBound
    }
    guard range.contains(known) else { return try gap(in: range) }
    nextSequence[bucket] = known + 1
    return known
  }

  /// A number that is free again, in a bucket whose last number is taken.
  private func gap(in range: ClosedRange<Int64>) throws -> Int64 {
    let free = try db.cachedStatement(
      sql: """
        SELECT number + 1 FROM package AS taken WHERE number BETWEEN ? AND ?
        AND NOT EXISTS (SELECT 1 FROM package WHERE number = taken.number + 1) LIMIT 1
        """
    ).int64([range.lowerBound, range.upperBound - 1])
    guard let free else {
      throw CatalogueError(
        .storage, subject: registry.description,
        detail: "more than \(DocumentNumber.highestSequence) packages of one popularity")
    }
    return free
  }

  private func insert(_ number: Int64, _ entry: CatalogueEntry, _ bytes: [UInt8]) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO package(number, registry, name, downloads, summary, document)
        VALUES(?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      number, registryRow, Data(entry.package.id.name.raw.utf8), entry.package.downloads,
      Data(DocumentCodec.encode(entry.summaryRow)), Data(bytes),
    ])
  }

  private func update(_ number: Int64, _ entry: CatalogueEntry, _ bytes: [UInt8]) throws {
    try db.cachedStatement(
      sql: "UPDATE package SET downloads = ?, summary = ?, document = ? WHERE number = ?"
    ).execute(arguments: [
      entry.package.downloads, Data(DocumentCodec.encode(entry.summaryRow)), Data(bytes), number,
    ])
  }

  private func delete(_ number: Int64) throws {
    try db.cachedStatement(sql: "DELETE FROM package WHERE number = ?")
      .execute(arguments: [number])
  }
}
