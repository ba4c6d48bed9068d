package import GRDB
package import SoukCatalogue
import SoukModel
import Synchronization

/// Keeps the full-text index with the catalogue.
///
/// The row id of a package is its document number, so the index gives matches by popularity
/// without scoring them.
package final class FullTextIndexer: CatalogueIndexer {
  /// How many changes came since the index was last made compact.
  private let changes = Mutex(0)

  /// From how many changes on the index is made compact at the end of a transaction.
  private static let compactFrom = 8_192

  /// Makes the indexer; its tables are created by ``prepare(_:)``.
  package init() {}

  package var name: String { FullTextSchema.name }

  package func prepare(_ db: Database) throws {
    try FullTextSchema.create(db)
  }

  package func reset(_ db: Database) throws {
    try FullTextSchema.reset(db)
  }

  /// Takes in a batch: first everything that goes, then what comes in ascending order, because
  /// FTS5 writes a segment of its own each time the row ids stop ascending.
  package func apply(_ changes: [CatalogueChange], in db: Database) throws {
    let gone = changes.compactMap(\.old).sorted { $0.number < $1.number }
    let come = changes.compactMap(\.new).sorted { $0.number < $1.number }
    for document in gone { try remove(document, db) }
    for document in come { try add(document, db) }
    self.changes.withLock { $0 += gone.count + come.count }
  }

  package func finish(generation: Int64, in db: Database) throws {
    let isLarge = changes.withLock { count in
      defer { if count >= Self.compactFrom { count = 0 } }
      return count >= Self.compactFrom
    }
    if isLarge { try db.execute(sql: "INSERT INTO fulltext(fulltext) VALUES('optimize')") }
    try FrequentTotals.refresh(db)
  }

  private func add(_ document: CatalogueChange.Document, _ db: Database) throws {
    let text = IndexedText(document.entry.package)
    let columns = text.columns
    try db.cachedStatement(
      sql: """
        INSERT INTO fulltext(rowid, name, keywords, description, author, category, filter)
        VALUES(?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [document.number] + StatementArguments(columns))
    try db.cachedStatement(sql: "INSERT INTO fulltext_name(folded, number) VALUES(?, ?)")
      .execute(arguments: [text.foldedName, document.number])
  }

  private func remove(_ document: CatalogueChange.Document, _ db: Database) throws {
    let text = IndexedText(document.entry.package)
    try db.cachedStatement(
      sql: """
        INSERT INTO fulltext(
          fulltext, rowid, name, keywords, description, author, category, filter)
        VALUES('delete', ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [document.number] + StatementArguments(text.columns))
    try db.cachedStatement(sql: "DELETE FROM fulltext_name WHERE folded = ? AND number = ?")
      .execute(arguments: [text.foldedName, document.number])
  }
}
