import GRDB
import SoukCatalogue
import SoukModel
import Synchronization

/// An index that keeps the summary of every package in a table, and what it was told.
///
/// It refuses changes that do not fit what it holds, so that a wrong feed shows at once.
final class RecordingIndexer: CatalogueIndexer {
  /// What the indexer was told, in order.
  enum Event: Equatable {
    /// A batch: the names of what went and of what came.
    case apply(gone: [String], come: [String])
    /// The end of a transaction.
    case finish(Int64)
    /// The index was emptied.
    case reset
  }

  /// Thrown where the indexer is asked to fail or the feed does not fit.
  struct Refusal: Error, Equatable {
    /// What did not fit.
    var why: String
  }

  /// Where an index can refuse a batch.
  enum Failure {
    /// While it is encoded, on the encoding thread.
    case encoding
    /// While it is written.
    case writing
  }

  let name: String
  /// The table that the index is kept in.
  let table: String
  private let told = Mutex<[Event]>([])
  private let failure: Failure?
  private let goodBatches: Mutex<Int>

  /// Makes an indexer; a failing one refuses every batch after `goodBatches` of them.
  init(
    _ name: String = "recording", in table: String? = nil, fails failure: Failure? = nil,
    after goodBatches: Int = 0
  ) {
    self.name = name
    self.table = table ?? name
    self.failure = failure
    self.goodBatches = Mutex(goodBatches)
  }

  /// What it was told since the last call.
  func events() -> [Event] {
    told.withLock { events in
      defer { events = [] }
      return events
    }
  }

  /// The rows the index holds: document number and summary.
  func rows(_ catalogue: Catalogue) throws -> [Int64: String] {
    try catalogue.read { db in
      try Dictionary(
        uniqueKeysWithValues: Row.fetchAll(db, sql: "SELECT number, summary FROM \(table)").map {
          ($0[0], $0[1])
        })
    }
  }

  func prepare(_ db: Database) throws {
    try db.execute(
      sql: "CREATE TABLE IF NOT EXISTS \(table)(number INTEGER PRIMARY KEY, summary TEXT)")
  }

  func begin(on generation: Int64?, _ db: Database) throws -> any IndexSession {
    RecordingSession(indexer: self)
  }

  func reset(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM \(table)")
    told.withLock { $0.append(.reset) }
  }

  /// Notes what happened.
  func tell(_ event: Event) { told.withLock { $0.append(event) } }

  /// Refuses the batch that is at `stage`, where the indexer was made to.
  func refuse(_ stage: Failure) throws {
    guard stage == failure else { return }
    let isGood = goodBatches.withLock { left in
      left -= 1
      return left >= 0
    }
    if !isGood { throw Refusal(why: "as asked") }
  }
}
