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

  let name: String
  private let told = Mutex<[Event]>([])
  private let fails: Bool

  /// Makes an indexer; a failing one refuses every batch.
  init(_ name: String = "recording", fails: Bool = false) {
    self.name = name
    self.fails = fails
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
        uniqueKeysWithValues: Row.fetchAll(db, sql: "SELECT number, summary FROM \(name)").map {
          ($0[0], $0[1])
        })
    }
  }

  func prepare(_ db: Database) throws {
    try db.execute(
      sql: "CREATE TABLE IF NOT EXISTS \(name)(number INTEGER PRIMARY KEY, summary TEXT)")
  }

  func apply(_ changes: [CatalogueChange], in db: Database) throws {
    if fails { throw Refusal(why: "as asked") }
    for old in changes.compactMap(\.old) {
      try db.execute(
        sql: "DELETE FROM \(name) WHERE number = ? AND summary = ?",
        arguments: [old.number, old.entry.package.summary.raw])
      guard db.changesCount == 1 else { throw Refusal(why: "an old package that was not there") }
    }
    for new in changes.compactMap(\.new) {
      try db.execute(
        sql: "INSERT INTO \(name) VALUES(?, ?)",
        arguments: [new.number, new.entry.package.summary.raw])
    }
    let event = Event.apply(
      gone: changes.compactMap(\.old?.entry.package.id.name.raw),
      come: changes.compactMap(\.new?.entry.package.id.name.raw))
    told.withLock { $0.append(event) }
  }

  func finish(generation: Int64, in db: Database) throws {
    told.withLock { $0.append(.finish(generation)) }
  }

  func reset(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM \(name)")
    told.withLock { $0.append(.reset) }
  }
}
