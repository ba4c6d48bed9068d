import Dispatch
import GRDB
package import SoukModel

extension Catalogue {
  /// Replaces what the catalogue holds of one registry by what `source` gives: the one write path.
  ///
  /// All of it happens in one transaction together with the indexes: an error, a cancellation or a
  /// kill leaves the old state of everything. Entries stream, so memory does not grow with the
  /// registry. An unchanged entry is not written; where nothing changed the generation stays.
  /// The source is read on the caller's thread, after the transaction has begun on another one.
  ///
  /// - Parameters:
  ///   - registry: whose packages these are; recorded where it is new.
  ///   - kind: what sort of registry it is.
  ///   - location: where it is.
  ///   - fingerprint: what the source looks like now, to be compared before the next refresh.
  ///   - now: seconds since 1970.
  ///   - progress: called on the caller's thread with the number of entries read so far.
  ///   - cancellation: looked at before every entry.
  ///   - source: calls its argument once for each entry; where a name comes twice the last wins.
  /// - Throws: `CatalogueError.source` with the source's own error beneath, or what the file or an
  ///   index refused.
  @discardableResult
  package func ingest(
    registry: RegistryName, kind: String, location: String, fingerprint: String? = nil,
    now: Int64, progress: (Int) -> Void = { _ in }, cancellation: Cancellation = Cancellation(),
    source: ((CatalogueEntry) throws -> Void) throws -> Void
  ) throws(CatalogueError) -> IngestReport {
    let record = RegistryRecord(
      name: registry, kind: kind, location: location, fingerprint: fingerprint, refreshedAt: now)
    let queue = BoundedQueue<[PreparedEntry]>(capacity: EntryFeed.capacity)
    let begun = DispatchSemaphore(value: 0)
    // The source stays on the caller's thread, with all that its closures refer to.
    let writing = WorkerThread("souk.ingest") { [self] () -> Result<IngestReport, CatalogueError> in
      defer {
        queue.stop()
        begun.signal()
      }
      return Result { () throws(CatalogueError) in
        try writeMuch { db in
          begun.signal()
          return try Self.write(
            queue, of: record, to: db, indexers: indexers, cancellation: cancellation)
        }
      }
    }
    begun.wait()
    withoutActuallyEscaping(progress) { progress in
      Self.read(
        source, of: registry, into: queue, progress: progress, cancellation: cancellation,
        failure: { () throws(CatalogueError) in _ = try writing.wait().get() })
    }
    let report = try writing.wait().get()
    if report.isChange || report.duplicates > 0 { announce(report.generation) }
    return report
  }

  /// How many entries are taken in between two reports of progress.
  private static let progressStep = 512

  /// Reads the source to its end, or to its error, which goes into the queue.
  ///
  /// Where nobody takes any more, `failure` tells the source why.
  private static func read(
    _ source: ((CatalogueEntry) throws -> Void) throws -> Void, of registry: RegistryName,
    into queue: BoundedQueue<[PreparedEntry]>, progress: @escaping (Int) -> Void,
    cancellation: Cancellation, failure: @escaping () throws(CatalogueError) -> Void
  ) {
    let feed = EntryFeed(queue)
    do {
      try source { entry in
        if cancellation.isCancelled {
          throw CatalogueError(.cancelled, subject: registry.description)
        }
        guard feed.put(PreparedEntry(entry, registry: registry)) else { return try failure() }
        if feed.count.isMultiple(of: progressStep) { progress(feed.count) }
      }
      _ = feed.flush()
      progress(feed.count)
      queue.end()
    } catch {
      queue.end(error)
    }
  }

  private static func write(
    _ queue: BoundedQueue<[PreparedEntry]>, of record: RegistryRecord, to db: Database,
    indexers: [any CatalogueIndexer], cancellation: Cancellation
  ) throws -> IngestReport {
    let row = try RegistryTable.ensure(record, db)
    let indexing = try IndexUpdate(db, indexers: indexers, cancellation: cancellation)
    let session = try IngestSession(
      db, registry: record.name, registryRow: row, indexing: indexing, cancellation: cancellation)
    while let entries = try next(of: queue, record.name) {
      for entry in entries { try session.take(entry) }
    }
    try session.complete()
    if cancellation.isCancelled {
      throw CatalogueError(.cancelled, subject: record.name.description)
    }
    var report = session.report
    report.generation = try commit(indexing, db)
    try RegistryTable.complete(record, row: row, packages: report.total, db)
    return report
  }

  /// The next entries; what the source threw becomes an error of the source.
  private static func next(
    of queue: BoundedQueue<[PreparedEntry]>, _ registry: RegistryName
  ) throws(CatalogueError) -> [PreparedEntry]? {
    do {
      return try queue.take()
    } catch let error as CatalogueError {
      throw error
    } catch {
      throw CatalogueError(
        .source, subject: registry.description, detail: "\(error)", underlying: error)
    }
  }

  /// Completes the indexes where anything changed and gives the generation that holds then.
  private static func commit(
    _ indexing: IndexUpdate, _ db: Database
  ) throws -> Int64 {
    let before = try CatalogueQueries.generation(db)
    guard indexing.hasChanges || !indexing.behind.isEmpty else { return before }
    let generation = try CatalogueQueries.nextGeneration(db)
    try db.execute(sql: "UPDATE meta SET generation = ?", arguments: [generation])
    try indexing.finish(generation: generation)
    return generation
  }

  /// Forgets a registry and its packages.
  ///
  /// - Returns: what changed; nil where no such registry is known.
  @discardableResult
  package func removeRegistry(_ name: RegistryName) throws(CatalogueError) -> IngestReport? {
    let report = try write { db -> IngestReport? in
      guard let row = try RegistryTable.row(of: name, db) else { return nil }
      let indexing = try IndexUpdate(db, indexers: indexers)
      let session = try IngestSession(
        db, registry: name, registryRow: row, indexing: indexing, cancellation: Cancellation())
      try session.complete()
      var report = session.report
      report.generation = try Self.commit(indexing, db)
      try db.execute(sql: "DELETE FROM registry WHERE id = ?", arguments: [row])
      return report
    }
    if let report, report.isChange { announce(report.generation) }
    return report
  }
}
