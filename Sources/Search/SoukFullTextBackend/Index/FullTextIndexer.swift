package import GRDB
package import SoukCatalogue

/// Keeps the full-text index with the catalogue.
///
/// The row id of a package is its document number, so the index gives matches by popularity
/// without scoring them.
package final class FullTextIndexer: CatalogueIndexer {
  /// Makes the indexer; its tables are created by ``prepare(_:)``.
  package init() {}

  package var name: String { FullTextSchema.name }

  package func prepare(_ db: Database) throws {
    try FullTextSchema.create(db)
  }

  package func begin(on generation: Int64?, _ db: Database) throws -> any IndexSession {
    FullTextSession()
  }

  package func reset(_ db: Database) throws {
    try FullTextSchema.reset(db)
  }
}
