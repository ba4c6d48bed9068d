import GRDB

/// The bytes of a search index that are to be stored.
enum FrozenIndex: Sendable {
  /// All of it.
  case whole([UInt8])
  /// What changed since one was stored.
  case delta([UInt8])

  /// Stores it.
  func write(generation: Int64, _ db: Database) throws {
    switch self {
    case .whole(let bytes): try SearchIndexStore.write(bytes, generation: generation, db)
    case .delta(let bytes): try SearchIndexStore.writeDelta(bytes, generation: generation, db)
    }
  }
}
