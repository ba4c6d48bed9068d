import GRDB
import SoukMetrics

/// Adds up figures of all processes in the state database, and keeps their past in slices.
struct SQLiteMetricsStore: MetricsStore {
  /// The file.
  let database: StateDatabase

  /// The tables of it.
  static let schema = """
    CREATE TABLE IF NOT EXISTS metric(
      series TEXT NOT NULL,
      slot INTEGER NOT NULL,
      amount INTEGER NOT NULL,
      PRIMARY KEY(series, slot)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS history(
      step INTEGER NOT NULL,
      start INTEGER NOT NULL,
      series TEXT NOT NULL,
      slot INTEGER NOT NULL,
      amount INTEGER NOT NULL,
      PRIMARY KEY(step, start, series, slot)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS minute(
      start INTEGER PRIMARY KEY,
      requests INTEGER NOT NULL,
      unanswered INTEGER NOT NULL
    );

    """

  func load() throws(MetricsError) -> MetricsRecord {
    try record("SELECT series, slot, amount FROM metric")
  }

  func totals() throws(MetricsError) -> MetricsRecord {
    // Slots above 0 are single times, of which there are thousands.
    try record("SELECT series, slot, amount FROM metric WHERE slot <= 0").withoutTimes
  }

  private func record(_ sql: String) throws(MetricsError) -> MetricsRecord {
    try reading { db in
      let rows = try Row.fetchCursor(db, sql: sql)
      var found: [MetricsRecord.Row] = []
      while let row = try rows.next() {
        found.append(MetricsRecord.Row(series: row[0], slot: row[1], amount: row[2]))
      }
      return MetricsRecord(rows: found)
    }
  }

  func add(
    _ record: MetricsRecord, peaks: [MetricKey: Int64], now: Int64
  ) throws(MetricsError) {
    do {
      try database.write { db in
        try Self.addUp(record, db)
        for step in HistoryStep.allCases { try Self.addSlice(step, record, peaks, now: now, db) }
        try Self.addMinute(record, now: now, db)
      }
    } catch {
      throw MetricsError(error)
    }
  }

  func slices(_ step: HistoryStep, since: Int64) throws(MetricsError) -> [HistorySlice] {
    try reading { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT start, series, slot, amount FROM history
          WHERE step = ?1 AND start >= ?2 ORDER BY start
          """, arguments: [step.seconds, since])
      var slices: [HistorySlice] = []
      var open: (start: Int64, rows: [MetricsRecord.Row])?
      while let row = try rows.next() {
        let start: Int64 = row[0]
        if open?.start != start {
          open.map { slices.append(Self.slice($0.start, $0.rows)) }
          open = (start, [])
        }
        open?.rows.append(MetricsRecord.Row(series: row[1], slot: row[2], amount: row[3]))
      }
      open.map { slices.append(Self.slice($0.start, $0.rows)) }
      return slices
    }
  }

  func minutes(since: Int64) throws(MetricsError) -> MinuteTally {
    try reading { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT count(*), coalesce(sum(unanswered > 0), 0) FROM minute
          WHERE start >= ?1 AND (requests > 0 OR unanswered > 0)
          """, arguments: [since])
      return row.map { MinuteTally(asked: $0[0], failed: $0[1]) } ?? MinuteTally()
    }
  }

  private static func addUp(_ record: MetricsRecord, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO metric(series, slot, amount) VALUES(?1, ?2, ?3)
        ON CONFLICT(series, slot) DO UPDATE SET amount = amount + ?3
        """)
    for row in record.rows {
      try statement.execute(arguments: [row.series, row.slot, row.amount])
    }
  }

  private static func addSlice(
    _ step: HistoryStep, _ record: MetricsRecord, _ peaks: [MetricKey: Int64], now: Int64,
    _ db: Database
  ) throws {
    let start = step.start(of: now)
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO history(step, start, series, slot, amount) VALUES(?1, ?2, ?3, ?4, ?5)
        ON CONFLICT(step, start, series, slot) DO UPDATE SET amount = amount + ?5
        """)
    for row in record.withoutTimes.rows {
      try statement.execute(arguments: [step.seconds, start, row.series, row.slot, row.amount])
    }
    let peak = try db.cachedStatement(
      sql: """
        INSERT INTO history(step, start, series, slot, amount) VALUES(?1, ?2, ?3, 0, ?4)
        ON CONFLICT(step, start, series, slot) DO UPDATE SET amount = max(amount, ?4)
        """)
    for (key, value) in peaks where value != 0 {
      try peak.execute(arguments: [step.seconds, start, key.description, value])
    }
    try db.cachedStatement(sql: "DELETE FROM history WHERE step = ?1 AND start < ?2")
      .execute(arguments: [step.seconds, now - step.retention])
  }

  private static func addMinute(_ record: MetricsRecord, now: Int64, _ db: Database) throws {
    if record.requests > 0 || record.unanswered > 0 {
      try db.cachedStatement(
        sql: """
          INSERT INTO minute(start, requests, unanswered) VALUES(?1, ?2, ?3)
          ON CONFLICT(start) DO UPDATE SET requests = requests + ?2, unanswered = unanswered + ?3
          """
      ).execute(
        arguments: [HistoryStep.minute.start(of: now), record.requests, record.unanswered])
    }
    try db.cachedStatement(sql: "DELETE FROM minute WHERE start < ?1")
      .execute(arguments: [now - HistoryStep.hour.retention])
  }

  private static func slice(_ start: Int64, _ rows: [MetricsRecord.Row]) -> HistorySlice {
    var slice = HistorySlice(start: start, record: MetricsRecord(rows: rows))
    for row in rows {
      guard let key = MetricKey(row.series), key.name.kind == .gauge else { continue }
      slice.peaks[key] = row.amount
    }
    return slice
  }

  private func reading<Answer>(
    _ body: (Database) throws -> Answer
  ) throws(MetricsError) -> Answer {
    do {
      return try database.read(body)
    } catch {
      throw MetricsError(error)
    }
  }
}
