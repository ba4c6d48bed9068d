import GRDB
import SoukCatalogue
import Synchronization

/// The full-text index in one transaction.
final class FullTextSession: IndexSession {
  /// What went and came in the transaction.
  private let changes = Mutex(FrequentChanges())

  private let labels = LabelNumbers()

  /// From how many packages on what matches a word is kept with it.
  private let frequentFrom: Int

  /// Makes the session of one transaction.
  init(frequentFrom: Int) { self.frequentFrom = frequentFrom }

  /// From how many changes on the index is made compact at the end of a transaction.
  private static let compactFrom = 8_192

  func encode(_ changes: [CatalogueChange]) throws -> any IndexBatch {
    let batch = FullTextBatch(changes, labels: labels)
    self.changes.withLock { batch.note(in: &$0) }
    return batch
  }

  func finish(generation: Int64, in db: Database) throws {
    let changes = changes.withLock { $0 }
    if changes.count >= Self.compactFrom {
      try db.execute(sql: "INSERT INTO fulltext(fulltext) VALUES('optimize')")
    }
    try FrequentClauses(db: db, threshold: frequentFrom).follow(changes)
  }
}
