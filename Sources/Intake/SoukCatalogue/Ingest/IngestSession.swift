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
  private let cancellation: Cancellation
  private var seen: Set<Int64> = []
  private var nextSequence: [Int64: Int64] = [:]
  /// Hashes of the names taken in, while that tells which ones cannot be stored; nil where the
  /// registry had packages before.
  private var freshNames: Set<Int>?

  /// Starts an ingest of `registry` into the open transaction.
  init(
    _ db: Database, registry: RegistryName, registryRow: Int64, indexing: IndexUpdate,
    cancellation: Cancellation
  ) throws {
    self.db = db
    self.registry = registry
    self.registryRow = registryRow
    self.indexing = indexing
    self.cancellation = cancellation
    let known = try db.cachedStatement(
      sql: "SELECT 1 FROM package WHERE registry = ? LIMIT 1"
    ).int64([registryRow])
    freshNames = known == nil ? [] : nil
  }

  /// Takes in one entry of the source.
  ///
  /// An entry equal to the stored one costs one look-up and no write.
  func take(_ given: PreparedEntry) throws {
    if cancellation.isCancelled {
      throw CatalogueError(.cancelled, subject: registry.description)
    }
    if let stored = try stored(given.entry.package.id.name) {
      try replace(stored, with: given)
    } else {
      let number = try newNumber(for: given.entry.package)
      try insert(number, given)
      seen.insert(number)
      report.added += 1
      try indexing.add(
        CatalogueChange(old: nil, new: .init(number: number, entry: given.entry)),
        bytes: given.document.count)
    }
  }

  /// Removes what the source no longer has and hands on the last changes.
  func complete() throws {
    try removeUnseen()
    report.total = seen.count
  }

  private struct Stored {
    var number: Int64
    var bytes: [UInt8]
  }

  private func stored(_ name: RegistryText) throws -> Stored? {
    if freshNames?.insert(name.hashValue).inserted == true { return nil }
    let statement = try db.cachedStatement(
      sql: "SELECT number, document FROM package WHERE registry = ? AND name = ?")
    statement.setUncheckedArguments([registryRow, Data(name.raw.utf8)])
    guard let row = try Row.fetchOne(statement) else { return nil }
    return Stored(
      number: try row.decode(Int64.self, atIndex: 0),
      bytes: [UInt8](try row.decode(Data.self, atIndex: 1)))
  }

  private func replace(
    _ stored: Stored, with given: PreparedEntry
  ) throws {
    let entry = given.entry
    let isRepeated = seen.contains(stored.number)
    if isRepeated { report.duplicates += 1 }
    guard given.document != stored.bytes else {
      seen.insert(stored.number)
      return
    }
    let old = CatalogueChange.Document(
      number: stored.number, entry: try DocumentCodec.decode(stored.bytes))
    var number = stored.number
    if DocumentNumber.bucket(of: entry.package) == DocumentNumber.bucket(of: number) {
      try update(number, given)
    } else {
      seen.remove(number)
      try delete(number)
      number = try newNumber(for: entry.package)
      try insert(number, given)
    }
    seen.insert(number)
    if !isRepeated { report.updated += 1 }
    try indexing.add(
      CatalogueChange(old: old, new: .init(number: number, entry: entry)),
      bytes: given.document.count + stored.bytes.count)
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

  private func insert(_ number: Int64, _ given: PreparedEntry) throws {
    let package = given.entry.package
    try db.cachedStatement(
      sql: """
        INSERT INTO package(number, registry, name, downloads, summary, document)
        VALUES(?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      number, registryRow, Data(package.id.name.raw.utf8), package.downloads,
      Data(given.summary), Data(given.document),
    ])
  }

  private func update(_ number: Int64, _ given: PreparedEntry) throws {
    try db.cachedStatement(
      sql: "UPDATE package SET downloads = ?, summary = ?, document = ? WHERE number = ?"
    ).execute(arguments: [
      given.entry.package.downloads, Data(given.summary), Data(given.document), number,
    ])
  }

  private func delete(_ number: Int64) throws {
    try db.cachedStatement(sql: "DELETE FROM package WHERE number = ?")
      .execute(arguments: [number])
  }
}
