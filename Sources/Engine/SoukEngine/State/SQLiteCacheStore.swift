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
  /// The moment, seconds since 1970.
  let now: @Sendable () -> Int64

  /// The tables of it; the cache of a file without moments is dropped, it may be lost.
  static let schema = """
    DROP TABLE IF EXISTS cache;
    CREATE TABLE cache(
      id INTEGER PRIMARY KEY,
      key BLOB NOT NULL UNIQUE,
      generation INTEGER NOT NULL,
      at INTEGER NOT NULL,
      bytes BLOB NOT NULL
    );

    """

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
          sql: "INSERT OR REPLACE INTO cache(key, generation, at, bytes) VALUES(?, ?, ?, ?)")
        let moment = now()
        for record in records {
          statement.setUncheckedArguments([
            Self.bytes(of: record.key), record.generation, moment, Data(record.bytes),
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

  func usage() throws(CacheError) -> [CacheTier: CacheUsage] {
    do {
      return try database.read { db in
        try CacheTier.allCases.reduce(into: [:]) { usage, tier in
          let (from, to) = Self.bounds(of: tier)
          let row = try Row.fetchOne(
            db,
            sql: """
              SELECT count(*), coalesce(sum(length(bytes)), 0) FROM cache WHERE key >= ? AND key < ?
              """, arguments: [from, to])
          usage[tier] = row.map { CacheUsage(entries: $0[0], bytes: $0[1]) }
        }
      }
    } catch {
      throw Self.error(error)
    }
  }

  func clear(_ tier: CacheTier?, before: Int64?) throws(CacheError) -> Int {
    do {
      return try database.write { db in
        var count = 0
        for known in CacheTier.allCases where tier == nil || tier == known {
          let (from, to) = Self.bounds(of: known)
          try db.execute(
            sql: "DELETE FROM cache WHERE key >= ? AND key < ? AND at < ?",
            arguments: [from, to, before ?? .max])
          count += db.changesCount
        }
        return count
      }
    } catch {
      throw Self.error(error)
    }
  }

  /// The keys of a tier lie between these two.
  private static func bounds(of tier: CacheTier) -> (from: Data, to: Data) {
    (Data("\(tier.rawValue)\u{1D}".utf8), Data("\(tier.rawValue)\u{1E}".utf8))
  }

  /// The key as bytes, because a question may hold NUL.
  private static func bytes(of key: CacheKey) -> Data {
    Data("\(key.tier.rawValue)\u{1D}\(key.backend.rawValue)\u{1D}\(key.text)".utf8)
  }

  private static func error(_ error: any Error) -> CacheError {
    CacheError(StateDatabase.isBusy(error) ? .busy : .storage, detail: "\(type(of: error))")
  }
}
