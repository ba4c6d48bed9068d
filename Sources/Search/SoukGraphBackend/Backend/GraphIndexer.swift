package import GRDB
package import SoukCatalogue
import SoukRDF

/// Keeps the graph and the search index of v2 in step with the catalogue.
package final class GraphIndexer: BatchedIndexer {
  /// The name under which the catalogue records the generation; its number grows with what the
  /// search index holds, so that one that an older souk left is built anew.
  package let name = "graph-6"

  /// Makes the indexer; its tables are created by ``prepare(_:)``.
  package init() {}

  package func prepare(_ db: Database) throws {
    try SearchIndexStore.prepare(db)
    try TripleStoreSchema.create(in: db)
  }

  package func begin(on generation: Int64?, _ db: Database) throws -> any IndexSession {
    GraphSession(PendingIndex(on: generation, db))
  }

  package func reset(_ db: Database) throws {
    try SearchIndexStore.clear(db)
    try TripleStoreSchema.drop(in: db)
    try TripleStoreSchema.create(in: db)
  }
}
