import GRDB
import SoukModel

/// Hands the changes of one transaction to the indexes, in batches, and completes them.
///
/// A batch is encoded on a thread of its own while the ones before are written; the changes of a
/// small transaction make one batch, which needs no thread. An index that did not reflect the state
/// before the transaction takes no changes: it is built anew at the end, which leaves every index
/// current after any ingest.
final class IndexUpdate {
  private let db: Database
  private let current: [any CatalogueIndexer]
  private let stale: [any CatalogueIndexer]
  /// The generation before the transaction; nil where there were no packages.
  private let generation: Int64?
  private let cancellation: Cancellation
  private var followed: [FollowedIndex]?
  private var lane: EncodingLane?
  private var underWay = 0
  private var pending: [CatalogueChange] = []
  private var pendingBytes = 0
  private var pendingPlaces: [Int64: Int] = [:]

  /// Whether any change was handed in.
  private(set) var hasChanges = false

  /// How many changes make a batch.
  private static let batchCount = 2_048
  /// How many bytes of documents make a batch, however few they are.
  private static let batchBytes = 8 << 20

  /// Looks up which of `indexers` reflect the state before the transaction.
  init(
    _ db: Database, indexers: [any CatalogueIndexer], cancellation: Cancellation = Cancellation()
  ) throws {
    self.db = db
    self.cancellation = cancellation
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
    self.generation = generation == 0 ? nil : generation
  }

  /// An update that fills one index from every package of the catalogue.
  init(_ db: Database, filling index: FollowedIndex, _ cancellation: Cancellation) {
    self.db = db
    self.cancellation = cancellation
    current = []
    stale = []
    generation = nil
    followed = [index]
  }

  /// The indexes that have to be built anew.
  var behind: [any CatalogueIndexer] { stale }

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
    if pending.count >= Self.batchCount || pendingBytes >= Self.batchBytes { try send() }
  }

  /// Completes every index for `generation` and records that.
  func finish(generation: Int64) throws {
    try flush()
    for index in try follow() { try index.finish(generation: generation, in: db) }
    for indexer in stale { try Self.build(indexer, generation: generation, db, cancellation) }
  }

  /// Builds one index anew for the present generation.
  static func rebuild(
    _ indexer: any CatalogueIndexer, _ db: Database, _ cancellation: Cancellation
  ) throws {
    try build(indexer, generation: try CatalogueQueries.generation(db), db, cancellation)
  }

  private static func build(
    _ indexer: any CatalogueIndexer, generation: Int64, _ db: Database,
    _ cancellation: Cancellation
  ) throws {
    try FollowedIndex.refusing(indexer) {
      try indexer.prepare(db)
      try indexer.reset(db)
    }
    let index = try FollowedIndex(indexer, on: nil, db)
    let update = IndexUpdate(db, filling: index, cancellation)
    try CatalogueQueries.forEachDocument(db) { document in
      if cancellation.isCancelled { throw CatalogueError(.cancelled, subject: indexer.name) }
      try update.add(CatalogueChange(old: nil, new: document), bytes: 4_096)
    }
    try update.flush()
    try index.finish(generation: generation, in: db)
  }

  /// The sessions of the indexes, begun when the first is needed.
  private func follow() throws -> [FollowedIndex] {
    if let followed { return followed }
    let begun = try current.map { try FollowedIndex($0, on: generation, db) }
    followed = begun
    return begun
  }

  /// Gives a batch to be encoded, and writes one that was given before where enough are under way.
  private func send() throws {
    let indexes = try follow()
    if underWay == EncodingLane.depth { try writeNext() }
    let lane = lane ?? EncodingLane(indexes)
    self.lane = lane
    lane.give(takePending())
    underWay += 1
  }

  /// Writes everything that was handed in.
  func flush() throws {
    while underWay > 0 { try writeNext() }
    let rest = takePending()
    guard !rest.isEmpty else { return }
    try EncodedChanges(rest, for: follow()).write(to: db)
  }

  private func writeNext() throws {
    underWay -= 1
    try lane?.take()?.write(to: db)
  }

  private func takePending() -> [CatalogueChange] {
    defer {
      pending = []
      pendingPlaces.removeAll(keepingCapacity: true)
      pendingBytes = 0
    }
    return pending
  }
}
