package import GRDB
package import SoukCatalogue

/// Keeps the full-text index with the catalogue.
///
/// The row id of a package is its document number, so the index gives matches by popularity
/// without scoring them.
package final class FullTextIndexer: CatalogueIndexer {
  private let frequentFrom: Int

  /// Makes the indexer; its tables are created by ``prepare(_:)``.
  ///
  /// - Parameter frequentFrom: from how many packages on what matches a word is kept with it; nil
  ///   for what is usual.
  package init(frequentFrom: Int? = nil) {
    self.frequentFrom = max(1, frequentFrom ?? FrequentClauses.usualThreshold)
  }

  package var name: String { FullTextSchema.name }

  package func prepare(_ db: Database) throws {
    try FullTextSchema.create(db)
  }

  package func begin(on generation: Int64?, _ db: Database) throws -> any IndexSession {
    FullTextSession(frequentFrom: frequentFrom)
  }

  package func reset(_ db: Database) throws {
    try FullTextSchema.reset(db)
  }
}
