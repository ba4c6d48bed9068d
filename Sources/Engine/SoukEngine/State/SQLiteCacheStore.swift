import Foundation
import GRDB
import SoukModel
import SoukRouter

/// Keeps cached answers in the state database.
struct SQLiteCacheStore: CacheStore {
  /// How many answers are kept; the oldest go first.
  static let limit = 80_000

  /// The file.
  let database: StateDatabase

  func load(_ keys: [CacheKey]) throws(CacheError) -> [CacheRecord?] {
    do {
      return try database.read { db in
        let statement = try db.cachedStatement(
          sql: "SELECT generation, bytes FROM cache WHERE key = ?")
        return try keys.map { key in
          statement.setUncheckedArguments([Self.bytes(of: key)])
          guard let row = try Row.fetchOne(statement) else { return nil }
          return CacheRecord(key: key, generation: row[0], bytes: [UInt8](row[1] as Data))
        }
      }
    } catch {
      throw Self.error(error)
    }
  }

  func save(_ records: [CacheRecord]) throws(CacheError) {
    do {
      try database.write { db in
        let statement = try db.cachedStatement(
          sql: "INSERT OR REPLACE INTO cache(key, generation, bytes) VALUES(?, ?, ?)")
        for record in records {
          statement.setUncheckedArguments([
            Self.bytes(of: record.key), record.generation, Data(record.bytes),
          ])
          try statement.execute()
        }
        try db.cachedStatement(
          sql: "DELETE FROM cache WHERE id <= (SELECT max(id) FROM cache) - ?"
        ).execute(arguments: [Self.limit])
      }
    } catch {
      throw Self.error(error)
    }
  }

  /// The key as bytes, because a question may hold NUL.
  private static func bytes(of key: CacheKey) -> Data {
    Data("\(key.tier.rawValue)\u{1D}\(key.backend.rawValue)\u{1D}\(key.text)".utf8)
  }

  private static func error(_ error: any Error) -> CacheError {
    CacheError(StateDatabase.isBusy(error) ? .busy : .storage, detail: "\(type(of: error))")
  }
}
