import Foundation
import GRDB

/// Keeps the frozen search index in SQLite, in chunks: one large blob is read ten times slower.
enum SearchIndexStore {
  /// Bytes in a chunk.
  static let chunkSize = 256 * 1_024

  /// Creates the tables where they are missing.
  static func prepare(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE IF NOT EXISTS graph_index_chunk(
          chunk INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS graph_index(
          id INTEGER PRIMARY KEY CHECK (id = 1), generation INTEGER NOT NULL,
          length INTEGER NOT NULL);
        """)
  }

  /// Replaces the index.
  static func write(_ bytes: [UInt8], generation: Int64, _ db: Database) throws {
    try clear(db)
    let statement = try db.cachedStatement(
      sql: "INSERT INTO graph_index_chunk(chunk, bytes) VALUES (?, ?)")
    for (chunk, start) in stride(from: 0, to: bytes.count, by: chunkSize).enumerated() {
      let end = min(start + chunkSize, bytes.count)
      try statement.execute(arguments: [chunk, Data(bytes[start..<end])])
    }
    try db.execute(
      sql: "INSERT INTO graph_index(id, generation, length) VALUES (1, ?, ?)",
      arguments: [generation, bytes.count])
  }

  /// Removes the index.
  static func clear(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM graph_index_chunk; DELETE FROM graph_index")
  }

  /// The generation of the stored index; nil where there is none.
  static func generation(_ db: Database) throws -> Int64? {
    do {
      return try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT generation FROM graph_index WHERE id = 1"))
    } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
      // Asked at every search: only a statement that fails is reason to look for the table.
      guard try hasTables(db) else { return nil }
      throw error
    }
  }

  /// Reads and checks the stored index.
  static func load(_ db: Database) throws -> SearchIndex {
    guard try hasTables(db),
      let length = try Int.fetchOne(db, sql: "SELECT length FROM graph_index WHERE id = 1")
    else { throw SearchIndexError.missing }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(0, min(length, 1 << 31)))
    let rows = try Row.fetchCursor(db, sql: "SELECT bytes FROM graph_index_chunk ORDER BY chunk")
    while let row = try rows.next() {
      try row.withUnsafeData(atIndex: 0) { data in
        if let data { bytes.append(contentsOf: data) }
      }
    }
    return try SearchIndex(bytes: bytes)
  }

  private static func hasTables(_ db: Database) throws -> Bool {
    try db.tableExists("graph_index") && db.tableExists("graph_index_chunk")
  }
}
