import GRDB
import SoukCatalogue
import SoukModel

/// A ``RecordingIndexer`` in one transaction.
struct RecordingSession: IndexSession {
  /// Where everything is noted.
  let indexer: RecordingIndexer

  /// A batch, as it came.
  struct Batch: IndexBatch {
    /// Where everything is noted.
    let indexer: RecordingIndexer
    /// What changed.
    let changes: [CatalogueChange]

    func write(to db: Database) throws {
      try indexer.refuse(.writing)
      for old in changes.compactMap(\.old) {
        try db.execute(
          sql: "DELETE FROM \(indexer.table) WHERE number = ? AND summary = ?",
          arguments: [old.number, old.entry.package.summary.raw])
        guard db.changesCount == 1 else {
          throw RecordingIndexer.Refusal(why: "an old package that was not there")
        }
      }
      for new in changes.compactMap(\.new) {
        try db.execute(
          sql: "INSERT INTO \(indexer.table) VALUES(?, ?)",
          arguments: [new.number, new.entry.package.summary.raw])
      }
      indexer.tell(
        .apply(
          gone: changes.compactMap(\.old?.entry.package.id.name.raw),
          come: changes.compactMap(\.new?.entry.package.id.name.raw)))
    }
  }

  func encode(_ changes: [CatalogueChange]) throws -> any IndexBatch {
    try indexer.refuse(.encoding)
    return Batch(indexer: indexer, changes: changes)
  }

  func finish(generation: Int64, in db: Database) throws {
    indexer.tell(.finish(generation))
  }
}
