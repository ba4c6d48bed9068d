import GRDB

/// A batch of changes as each index will write it.
struct EncodedChanges: Sendable {
  private let parts: [(index: FollowedIndex, batch: any IndexBatch)]

  /// Encodes the changes for every index.
  init(_ changes: [CatalogueChange], for indexes: [FollowedIndex]) throws {
    parts = try indexes.map { ($0, try $0.encode(changes)) }
  }

  /// Writes the batch of every index.
  func write(to db: Database) throws {
    for part in parts { try part.index.write(part.batch, to: db) }
  }
}
