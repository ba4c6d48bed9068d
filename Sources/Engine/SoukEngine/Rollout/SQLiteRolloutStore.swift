import Foundation
import GRDB
import SoukModel
import SoukRollout

/// Keeps the record of the rollout in the state database.
struct SQLiteRolloutStore: RolloutStore {
  /// The file.
  let database: StateDatabase
  /// The moment, seconds since 1970.
  let now: @Sendable () -> Int64

  /// The tables of it; texts that people and registries wrote are bytes, because they may hold NUL.
  static let schema = """
    CREATE TABLE IF NOT EXISTS trial(
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      kind TEXT NOT NULL,
      answered TEXT NOT NULL,
      v1_us INTEGER,
      v1_error TEXT,
      v2_us INTEGER,
      v2_error TEXT,
      overlap INTEGER NOT NULL,
      depth INTEGER NOT NULL,
      distance REAL NOT NULL,
      package BLOB,
      fields TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS gate_tally(
      day INTEGER NOT NULL,
      percentage INTEGER NOT NULL,
      v1 INTEGER NOT NULL,
      v2 INTEGER NOT NULL,
      PRIMARY KEY(day, percentage)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS shadow_tally(
      day INTEGER NOT NULL,
      kind TEXT NOT NULL,
      outcome TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY(day, kind, outcome)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS session(
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      gate TEXT NOT NULL,
      began INTEGER NOT NULL,
      ended INTEGER,
      end TEXT,
      pid INTEGER NOT NULL,
      pid_started INTEGER NOT NULL,
      boot TEXT NOT NULL,
      host TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS session_open ON session(end) WHERE end IS NULL;
    CREATE TABLE IF NOT EXISTS feedback(
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      verdict TEXT NOT NULL,
      backend TEXT NOT NULL,
      other TEXT,
      query BLOB NOT NULL,
      note BLOB NOT NULL
    );
    CREATE TABLE IF NOT EXISTS issue(
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      severity TEXT NOT NULL,
      text BLOB NOT NULL,
      opened INTEGER NOT NULL,
      closed INTEGER
    );
    CREATE TABLE IF NOT EXISTS rollout_event(
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      kind TEXT NOT NULL,
      phase INTEGER NOT NULL,
      p95 REAL,
      passed INTEGER NOT NULL,
      failed INTEGER NOT NULL,
      statement BLOB NOT NULL,
      signature BLOB NOT NULL,
      key TEXT NOT NULL
    );

    """

  /// Runs `body` on one state of the file.
  func reading<Answer>(
    _ body: (Database) throws -> Answer
  ) throws(StoredRecordError) -> Answer {
    do {
      return try database.read(body)
    } catch {
      throw StoredRecordError(.rollout, error)
    }
  }

  /// Runs `body` in one transaction.
  func writing<Answer>(
    _ body: (Database) throws -> Answer
  ) throws(StoredRecordError) -> Answer {
    do {
      return try database.write(body)
    } catch {
      throw StoredRecordError(.rollout, error)
    }
  }

  /// Drops all but the newest rows of a table.
  static func trim(_ table: String, to limit: Int, _ db: Database) throws {
    try db.cachedStatement(
      sql: "DELETE FROM \(table) WHERE id <= (SELECT max(id) FROM \(table)) - ?"
    ).execute(arguments: [limit])
  }

  /// A text as bytes.
  static func bytes(_ text: String) -> Data { Data(text.utf8) }

  /// The text of bytes.
  static func text(_ bytes: Data) -> String { String(decoding: bytes, as: UTF8.self) }
}
