import GRDB
import SoukMetrics

/// Keeps spans of all processes of a home in the state database until one sends them.
struct SQLiteSpanStore: SpanStore {
  /// The file.
  let database: StateDatabase
  /// How many spans there is room for.
  let limit: Int

  /// The table of it.
  static let schema = """
    CREATE TABLE IF NOT EXISTS span(
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      began INTEGER NOT NULL,
      ended INTEGER NOT NULL,
      backend TEXT,
      cached INTEGER,
      code TEXT
    );

    """

  func add(_ spans: [Span]) throws(MetricsError) -> Int {
    try writing { db in
      let waiting = try Int.fetchOne(db, sql: "SELECT count(*) FROM span") ?? 0
      let taken = spans.prefix(max(0, limit - waiting))
      let statement = try db.cachedStatement(
        sql: """
          INSERT INTO span(name, began, ended, backend, cached, code) VALUES(?1, ?2, ?3, ?4, ?5, ?6)
          """)
      for span in taken {
        try statement.execute(
          arguments: [
            span.name.rawValue, Int64(clamping: span.start), Int64(clamping: span.end),
            span.backend, span.isCached, span.failure,
          ])
      }
      return spans.count - taken.count
    }
  }

  func take() throws(MetricsError) -> [Span] {
    try writing { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT name, began, ended, backend, cached, code FROM span ORDER BY id")
      guard !rows.isEmpty else { return [] }
      try db.execute(sql: "DELETE FROM span")
      // What another build left here under a name of its own is nothing to send.
      return rows.compactMap { row in
        Span.Name(rawValue: row[0]).map { name in
          Span(
            name, start: UInt64(clamping: row[1] as Int64), end: UInt64(clamping: row[2] as Int64),
            backend: row[3], isCached: row[4], failure: row[5])
        }
      }
    }
  }

  private func writing<Answer>(
    _ body: (Database) throws -> Answer
  ) throws(MetricsError) -> Answer {
    do {
      return try database.write(body)
    } catch {
      throw MetricsError(error)
    }
  }
}
