import Foundation
import GRDB
import SoukModel

/// Keeps failing releases in the state database.
struct SQLiteFailureStore: FailureStore {
  /// The file.
  let database: StateDatabase

  func failures() throws(StoredRecordError) -> [FailureRecord] {
    do {
      return try database.read { db in
        try Row.fetchAll(db, sql: "SELECT \(FailureRow.columns) FROM failure")
          .compactMap(FailureRow.record).sorted { $0.id < $1.id }
      }
    } catch {
      throw StoredRecordError(.failures, error)
    }
  }

  func record(
    _ releases: [VerifiedRelease], at moment: Int64
  ) throws(StoredRecordError) {
    do {
      try database.write { db in
        for release in releases {
          let id = FailureRecord.ID(release.id, release.version)
          guard let found = FailureRecord(release, at: moment) else {
            try Self.remove(id, db)
            continue
          }
          let earlier = try Self.fetch(id, db)
          try Self.store(earlier.map { found.following($0) } ?? found, db)
        }
      }
    } catch {
      throw StoredRecordError(.failures, error)
    }
  }

  func change(
    _ id: FailureRecord.ID, _ body: (inout FailureRecord) -> Void
  ) throws(StoredRecordError) -> Bool {
    do {
      return try database.write { db in
        guard var record = try Self.fetch(id, db) else { return false }
        body(&record)
        try Self.store(record, db)
        return true
      }
    } catch {
      throw StoredRecordError(.failures, error)
    }
  }

  private static func fetch(_ id: FailureRecord.ID, _ db: Database) throws -> FailureRecord? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(FailureRow.columns) FROM failure
        WHERE registry = ? AND name = ? AND version = ?
        """)
    return try Row.fetchOne(statement, arguments: FailureRow.key(id)).flatMap(FailureRow.record)
  }

  private static func store(_ record: FailureRecord, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO failure(\(FailureRow.columns))
        VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: FailureRow.arguments(record))
  }

  private static func remove(_ id: FailureRecord.ID, _ db: Database) throws {
    try db.cachedStatement(
      sql: "DELETE FROM failure WHERE registry = ? AND name = ? AND version = ?"
    ).execute(arguments: FailureRow.key(id))
  }
}
