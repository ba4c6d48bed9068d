import GRDB
package import SoukModel

extension Catalogue {
  /// Replaces what the catalogue holds of one registry by what `source` gives: the one write path.
  ///
  /// All of it happens in one transaction together with the indexes: an error, a cancellation or a
  /// kill leaves the old state of everything. Entries stream, so memory does not grow with the
  /// registry. An unchanged entry is not written; where nothing changed the generation stays.
  ///
  /// - Parameters:
  ///   - registry: whose packages these are; recorded where it is new.
  ///   - kind: what sort of registry it is.
  ///   - location: where it is.
  ///   - fingerprint: what the source looks like now, to be compared before the next refresh.
  ///   - now: seconds since 1970.
  ///   - progress: called with the number of entries taken in so far.
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
    let report = try withoutActuallyEscaping(
      progress,
      do: { progress throws(CatalogueError) in
        try writeMuch { db in
          try Self.ingest(
            record, into: db, path: path, indexers: indexers, progress: progress,
            cancellation: cancellation, source: source)
        }
      })
    if report.isChange || report.duplicates > 0 { announce(report.generation) }
    return report
  }

  private static func ingest(
    _ record: RegistryRecord, into db: Database, path: String,
    indexers: [any CatalogueIndexer], progress: @escaping (Int) -> Void,
    cancellation: Cancellation, source: ((CatalogueEntry) throws -> Void) throws -> Void
  ) throws -> IngestReport {
    let row = try RegistryTable.ensure(record, db)
    let indexing = try IndexUpdate(db, indexers: indexers)
    let session = IngestSession(
      db, registry: record.name, registryRow: row, indexing: indexing, progress: progress,
      cancellation: cancellation)
    do {
      try source { entry in
        do {
          try session.take(entry)
        } catch {
          throw CatalogueError.from(error, subject: path)
        }
      }
    } catch let error as CatalogueError {
      throw error
    } catch {
      throw CatalogueError(
        .source, subject: record.name.description, detail: "\(error)", underlying: error)
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

  /// Completes the indexes where anything changed and gives the generation that holds then.
  private static func commit(
    _ indexing: IndexUpdate, _ db: Database
  ) throws -> Int64 {
    let before = try CatalogueQueries.generation(db)
    guard indexing.hasChanges || indexing.isBehind else { return before }
    let generation = before + 1
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
      let session = IngestSession(
        db, registry: name, registryRow: row, indexing: indexing, progress: { _ in },
        cancellation: Cancellation())
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
