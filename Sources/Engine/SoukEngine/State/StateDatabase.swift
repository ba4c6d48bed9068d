import Foundation
import GRDB
import SoukCatalogue
import SoukModel

/// The file of what may be lost: cached answers, figures and what failed.
///
/// Thread-safe. A write waits 50 ms at the most for another process; then it is left for the next
/// flush, and the last one waits a second.
final class StateDatabase: Sendable {
  /// The number in `PRAGMA user_version` of a file that this build writes.
  private static let version = 6

  private let pool: DatabasePool
  private let readers: Readers
  /// Keeps the file open around every read and write.
  private let gate = ClosingGate()

  /// Opens the file, creating it where it is missing.
  ///
  /// - Returns: the database, and where a damaged one was moved to.
  static func open(path: String) throws -> (database: StateDatabase, movedTo: String?) {
    do {
      return (try StateDatabase(path: path), nil)
    } catch let error as DatabaseError where isDamage(error) {
      let aside = path + ".damaged"
      let files = FileManager.default
      try? files.removeItem(atPath: aside)
      try files.moveItem(atPath: path, toPath: aside)
      for ending in ["-wal", "-shm"] { try? files.removeItem(atPath: path + ending) }
      return (try StateDatabase(path: path), aside)
    }
  }

  private init(path: String) throws {
    var configuration = Configuration()
    configuration.label = "souk.state"
    configuration.busyMode = .timeout(0.05)
    configuration.maximumReaderCount = 1
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA synchronous = NORMAL")
    }
    pool = try DatabasePool(path: path, configuration: configuration)
    var reading = configuration
    reading.readonly = true
    readers = Readers(limit: 2) { [reading] in
      try DatabaseQueue(path: path, configuration: reading)
    }
    let found = try pool.writeWithoutTransaction { db in
      try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    }
    guard found < Self.version else { return }
    try pool.write { db in
      try db.execute(
        sql: Self.schema + SQLiteCacheStore.schema + SQLiteMetricsStore.schema + FailureRow.schema
          + SQLiteRolloutStore.schema + SQLiteSpanStore.schema
          + "PRAGMA user_version = \(Self.version);")
    }
  }

  /// A number of this installation's own, drawn when the file was made; 0 where it cannot be read.
  var salt: UInt64 {
    let salt = try? read { db in try Int64.fetchOne(db, sql: "SELECT salt FROM installation") }
    return UInt64(bitPattern: (salt ?? nil) ?? 0)
  }

  /// Runs `body` on one state of the file.
  func read<Answer>(_ body: (Database) throws -> Answer) throws -> Answer {
    try inside { try readers.unsafeRead(body) }
  }

  /// Runs `body` in one transaction.
  func write<Answer>(_ body: (Database) throws -> Answer) throws -> Answer {
    try inside { try pool.write(body) }
  }

  private func inside<Answer>(_ body: () throws -> Answer) throws -> Answer {
    guard let answer = try gate.enter(body) else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the state database is closed")
    }
    return answer
  }

  /// Lets the writes to come wait up to a second: nothing is flushed after them.
  func waitLonger() {
    try? inside {
      try pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA busy_timeout = 1000") }
    }
  }

  /// Empties the journal, where nobody else needs it, and closes the file.
  func close() {
    guard gate.close() else { return }
    readers.close()
    _ = try? pool.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
    try? pool.close()
  }

  /// Whether an error means that somebody else holds the file.
  static func isBusy(_ error: any Error) -> Bool {
    let code = (error as? DatabaseError)?.resultCode.primaryResultCode
    return code == .SQLITE_BUSY || code == .SQLITE_LOCKED
  }

  private static func isDamage(_ error: DatabaseError) -> Bool {
    let code = error.resultCode.primaryResultCode
    return code == .SQLITE_CORRUPT || code == .SQLITE_NOTADB
  }

  private static let schema = """
    CREATE TABLE IF NOT EXISTS installation(salt INTEGER NOT NULL);
    INSERT INTO installation(salt) SELECT random()
      WHERE NOT EXISTS (SELECT 1 FROM installation);

    """
}
