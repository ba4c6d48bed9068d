import GRDB

/// Hands the changes of one transaction to the indexes, in batches, and completes them.
///
/// An index that did not reflect the state before the transaction takes no changes: it is built
/// anew at the end, which leaves every index current after any ingest.
final class IndexUpdate {
  private let db: Database
  private let current: [any CatalogueIndexer]
  private let stale: [any CatalogueIndexer]
  private var pending: [CatalogueChange] = []
  private var pendingBytes = 0
  private var pendingPlaces: [Int64: Int] = [:]

  /// Whether any change was handed in.
  private(set) var hasChanges = false

  /// How many changes make a batch.
  private static let batchCount = 4_096
  /// How many bytes of documents make a batch, however few they are.
  private static let batchBytes = 16 << 20

  /// Looks up which of `indexers` reflect the state before the transaction.
  init(_ db: Database, indexers: [any CatalogueIndexer]) throws {
    self.db = db
    let generation = try CatalogueQueries.generation(db)
    var current: [any CatalogueIndexer] = []
    var stale: [any CatalogueIndexer] = []
    for indexer in indexers {
      let known = try CatalogueQueries.generation(ofIndex: indexer.name, db)
      if known == generation || (known == nil && generation == 0) {
        current.append(indexer)
      } else {
        stale.append(indexer)
      }
    }
    self.current = current
    self.stale = stale
  }

  /// Whether an index has to be built anew.
  var isBehind: Bool { !stale.isEmpty }

  /// Takes in a change of about `bytes` bytes.
  ///
  /// A second change of one package within a batch joins the first, so that an index may take the
  /// changes of a batch in any order.
  func add(_ change: CatalogueChange, bytes: Int) throws {
    hasChanges = true
    if let old = change.old, let place = pendingPlaces.removeValue(forKey: old.number) {
      pending[place] = CatalogueChange(old: pending[place].old, new: change.new)
      if let new = change.new { pendingPlaces[new.number] = place }
    } else {
      if let new = change.new { pendingPlaces[new.number] = pending.count }
      pending.append(change)
    }
    pendingBytes += bytes
    if pending.count >= Self.batchCount || pendingBytes >= Self.batchBytes { try flush() }
  }

  /// Completes every index for `generation` and records that.
  func finish(generation: Int64) throws {
    try flush()
    for indexer in stale { try Self.fill(indexer, db) }
    for indexer in current + stale {
      try Self.refusing(indexer) { try indexer.finish(generation: generation, in: db) }
      try Self.record(indexer, generation, db)
    }
  }

  /// Builds one index anew for the present generation.
  static func rebuild(_ indexer: any CatalogueIndexer, _ db: Database) throws {
    let generation = try CatalogueQueries.generation(db)
    try fill(indexer, db)
    try refusing(indexer) { try indexer.finish(generation: generation, in: db) }
    try record(indexer, generation, db)
  }

  private func flush() throws {
    defer {
      pending.removeAll(keepingCapacity: true)
      pendingPlaces.removeAll(keepingCapacity: true)
      pendingBytes = 0
    }
    guard !pending.isEmpty else { return }
    for indexer in current {
      try Self.refusing(indexer) { try indexer.apply(pending, in: db) }
    }
  }

  private static func fill(_ indexer: any CatalogueIndexer, _ db: Database) throws {
    try refusing(indexer) {
      try indexer.prepare(db)
      try indexer.reset(db)
      var batch: [CatalogueChange] = []
      try CatalogueQueries.forEachDocument(db) { document in
        batch.append(CatalogueChange(old: nil, new: document))
        if batch.count == batchCount {
          try indexer.apply(batch, in: db)
          batch.removeAll(keepingCapacity: true)
        }
      }
      if !batch.isEmpty { try indexer.apply(batch, in: db) }
    }
  }

  private static func record(
    _ indexer: any CatalogueIndexer, _ generation: Int64, _ db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO index_state(name, generation) VALUES(?1, ?2)
        ON CONFLICT(name) DO UPDATE SET generation = ?2
        """
    ).execute(arguments: [indexer.name, generation])
  }

  private static func refusing(_ indexer: any CatalogueIndexer, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as DatabaseError {
      throw error
    } catch {
      throw CatalogueError(
        .indexer, subject: indexer.name, detail: "\(error)", underlying: error)
    }
  }
}
