import GRDB
import SoukCatalogue

/// What a catalogue's file says of itself.
struct CatalogueFacts: Hashable, Sendable {
  /// The number of its schema.
  var schema: Int
  /// Its generation.
  var generation: Int64
  /// How many packages it holds.
  var packages: Int
  /// The generation that each of its indexes reflects, by name.
  var indexes: [String: Int64]

  /// Makes facts.
  init(schema: Int, generation: Int64, packages: Int, indexes: [String: Int64]) {
    self.schema = schema
    self.generation = generation
    self.packages = packages
    self.indexes = indexes
  }

  /// Reads them in the transaction that is open.
  init(_ db: Database) throws {
    schema = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    generation = try CatalogueQueries.generation(db)
    packages = try CatalogueQueries.count(db)
    indexes = try CatalogueQueries.indexGenerations(db)
  }
}
