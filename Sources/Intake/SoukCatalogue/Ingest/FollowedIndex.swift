import GRDB

/// An index with its session in the present transaction, and its errors under its name.
struct FollowedIndex: Sendable {
  /// The index.
  let indexer: any CatalogueIndexer
  private let session: any IndexSession

  /// Begins to follow the open transaction with an index of `generation`, or an empty one.
  init(_ indexer: any CatalogueIndexer, on generation: Int64?, _ db: Database) throws {
    self.indexer = indexer
    session = try Self.refusing(indexer) { try indexer.begin(on: generation, db) }
  }

  /// Encodes a batch.
  func encode(_ changes: [CatalogueChange]) throws -> any IndexBatch {
    try Self.refusing(indexer) { try session.encode(changes) }
  }

  /// Writes a batch.
  func write(_ batch: any IndexBatch, to db: Database) throws {
    try Self.refusing(indexer) { try batch.write(to: db) }
  }

  /// Completes the index and records the generation it reflects.
  func finish(generation: Int64, in db: Database) throws {
    try Self.refusing(indexer) { try session.finish(generation: generation, in: db) }
    try db.cachedStatement(
      sql: """
        INSERT INTO index_state(name, generation) VALUES(?1, ?2)
        ON CONFLICT(name) DO UPDATE SET generation = ?2
        """
    ).execute(arguments: [indexer.name, generation])
    try CatalogueQueries.forgetOtherForms(ofIndex: indexer.name, db)
  }

  /// Runs `body`; what an index throws, other than SQLite's own errors, becomes a refusal by it.
  static func refusing<Answer>(
    _ indexer: any CatalogueIndexer, _ body: () throws -> Answer
  ) throws -> Answer {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw error
    } catch {
      throw CatalogueError(
        .indexer, subject: indexer.name, detail: "\(error)", underlying: error)
    }
  }
}
