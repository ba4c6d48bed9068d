import GRDB
import SoukCatalogue

/// Keeps with the catalogue how many packages need each name, and who provides virtual packages.
///
/// Without it every question about one package of Debian would read all the others.
struct NeedsIndexer: CatalogueIndexer {
  /// The name under which the catalogue records the index.
  ///
  /// It ends in a number that grows with what the index holds, so that one that an older souk left is
  /// built anew.
  static let name = "needs-1"

  var name: String { Self.name }

  /// Registry text is stored as bytes, because a text with NUL in it ends there for SQLite.
  func prepare(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE IF NOT EXISTS needs_count(
          registry TEXT NOT NULL, name BLOB NOT NULL, count INTEGER NOT NULL,
          PRIMARY KEY(registry, name)
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS needs_provider(
          registry TEXT NOT NULL, name BLOB NOT NULL, number INTEGER NOT NULL,
          PRIMARY KEY(registry, name, number)
        ) WITHOUT ROWID;
        """)
  }

  func begin(on generation: Int64?, _ db: Database) throws -> any IndexSession { NeedsSession() }

  func reset(_ db: Database) throws {
    try db.execute(sql: "DROP TABLE IF EXISTS needs_count; DROP TABLE IF EXISTS needs_provider;")
    try prepare(db)
  }
}
