import Foundation
import GRDB

/// Keeps the frozen search index and what changed since in SQLite, in chunks: one large blob is read ten
/// times slower.
enum SearchIndexStore {
  /// Bytes in a chunk.
  static let chunkSize = 256 * 1_024

  /// How many bytes of the file are mapped while the index is read: as many as SQLite maps at the most.
  ///
  /// What lies behind is read as ever. A file that is too short is not mapped beyond its end.
  private static let mapped = 0x7fff_0000

  /// One of the two parts of the index.
  enum Part: String, CaseIterable {
    /// What was frozen whole.
    case base = "graph_index"
    /// What changed since.
    case delta = "graph_delta"
  }

  /// Creates the tables where they are missing.
  static func prepare(_ db: Database) throws {
    for part in Part.allCases {
      try db.execute(
        sql: """
          CREATE TABLE IF NOT EXISTS \(part.rawValue)_chunk(
            chunk INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
          CREATE TABLE IF NOT EXISTS \(part.rawValue)(
            id INTEGER PRIMARY KEY CHECK (id = 1), generation INTEGER NOT NULL,
            length INTEGER NOT NULL);
          """)
    }
  }

  /// Replaces the index by one that was frozen whole.
  static func write(_ bytes: [UInt8], generation: Int64, _ db: Database) throws {
    try clear(db)
    try write(bytes, .base, generation: generation, db)
  }

  /// Replaces what changed since the index was frozen; the index itself stays.
  static func writeDelta(_ bytes: [UInt8], generation: Int64, _ db: Database) throws {
    try clear(.delta, db)
    try write(bytes, .delta, generation: generation, db)
  }

  private static func write(
    _ bytes: [UInt8], _ part: Part, generation: Int64, _ db: Database
  ) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO \(part.rawValue)_chunk(chunk, bytes) VALUES (?, ?)")
    for (chunk, start) in stride(from: 0, to: bytes.count, by: chunkSize).enumerated() {
      let end = min(start + chunkSize, bytes.count)
      try statement.execute(arguments: [chunk, Data(bytes[start..<end])])
    }
    try db.execute(
      sql: "INSERT INTO \(part.rawValue)(id, generation, length) VALUES (1, ?, ?)",
      arguments: [generation, bytes.count])
  }

  /// Removes the index.
  static func clear(_ db: Database) throws {
    for part in Part.allCases { try clear(part, db) }
  }

  private static func clear(_ part: Part, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM \(part.rawValue)_chunk; DELETE FROM \(part.rawValue)")
  }

  /// The generation that the stored index reflects; nil where there is none.
  static func generation(_ db: Database) throws -> Int64? {
    do {
      // A delta counts beside a base alone, and is younger than it.
      return try Int64.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT max(generation, coalesce((SELECT generation FROM graph_delta WHERE id = 1), 0))
            FROM graph_index WHERE id = 1
            """))
    } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
      // Asked at every search: only a statement that fails is reason to look for the tables.
      guard try has(.base, db) else { return nil }
      guard try !has(.delta, db) else { throw error }
      return try generation(of: .base, db)
    }
  }

  /// The generation of one part; nil where it is not there.
  static func generation(of part: Part, _ db: Database) throws -> Int64? {
    guard try has(part, db) else { return nil }
    return try Int64.fetchOne(db, sql: "SELECT generation FROM \(part.rawValue) WHERE id = 1")
  }

  /// Reads and checks the stored index.
  ///
  /// - Parameter known: a base that is open already: kept where it is the stored one.
  static func load(_ db: Database, knowing known: SearchIndex? = nil) throws -> SegmentedIndex {
    let base = try loadBase(db, knowing: known)
    guard let delta = try loadDelta(beside: base.generation, db) else {
      return SegmentedIndex(base)
    }
    return SegmentedIndex(base, delta)
  }

  /// Reads and checks what was frozen whole.
  static func loadBase(_ db: Database, knowing known: SearchIndex? = nil) throws -> SearchIndex {
    let generation = try generation(of: .base, db)
    if let known, known.generation == generation { return known }
    guard let generation, let bytes = try bytes(of: .base, db) else {
      throw SearchIndexError.missing
    }
    let index = try SearchIndex(bytes: bytes)
    guard index.generation == generation else {
      throw SearchIndexError.wrongGeneration(expected: generation, found: index.generation)
    }
    return index
  }

  /// Reads and checks what changed since the base of a generation was frozen; nil where nothing did.
  static func loadDelta(beside base: Int64, _ db: Database) throws -> IndexDelta? {
    guard let stored = try generation(of: .delta, db), stored > base,
      let bytes = try bytes(of: .delta, db)
    else { return nil }
    let delta: IndexDelta
    do throws(SearchIndexError) {
      delta = try IndexDelta(bytes: bytes)
    } catch {
      throw SearchIndexError.delta(error)
    }
    guard delta.base == base else {
      throw SearchIndexError.delta(.wrongBase(expected: base, found: delta.base))
    }
    return delta
  }

  private static func bytes(of part: Part, _ db: Database) throws -> [UInt8]? {
    guard try has(part, db),
      let length = try Int.fetchOne(
        db,
        sql: """
          SELECT min(length, (SELECT sum(length(bytes)) FROM \(part.rawValue)_chunk))
          FROM \(part.rawValue) WHERE id = 1
          """)
    else { return nil }
    // Read through a map, the file's pages are copied once and not one by one by the system.
    try db.execute(sql: "PRAGMA mmap_size = \(mapped)")
    defer { try? db.execute(sql: "PRAGMA mmap_size = 0") }
    return try LargeBytes.of(capacity: max(0, length)) { append in
      let rows = try Row.fetchCursor(
        db, sql: "SELECT bytes FROM \(part.rawValue)_chunk ORDER BY chunk")
      var isWhole = true
      while isWhole, let row = try rows.next() {
        try row.withUnsafeData(atIndex: 0) { data in
          if let data { isWhole = append(data) }
        }
      }
    }
  }

  private static func has(_ part: Part, _ db: Database) throws -> Bool {
    try db.tableExists(part.rawValue) && db.tableExists("\(part.rawValue)_chunk")
  }
}
