import GRDB
import SoukMetrics

/// Adds up figures of all processes in the state database.
struct SQLiteMetricsStore: MetricsStore {
  /// The file.
  let database: StateDatabase

  func load() throws(MetricsError) -> MetricsRecord {
    do {
      return try database.read { db in
        let rows = try Row.fetchCursor(db, sql: "SELECT series, slot, amount FROM metric")
        var found: [MetricsRecord.Row] = []
        while let row = try rows.next() {
          found.append(MetricsRecord.Row(series: row[0], slot: row[1], amount: row[2]))
        }
        return MetricsRecord(rows: found)
      }
    } catch {
      throw Self.error(error)
    }
  }

  func add(_ record: MetricsRecord) throws(MetricsError) {
    do {
      try database.write { db in
        let statement = try db.cachedStatement(
          sql: """
            INSERT INTO metric(series, slot, amount) VALUES(?1, ?2, ?3)
            ON CONFLICT(series, slot) DO UPDATE SET amount = amount + ?3
            """)
        for row in record.rows {
          try statement.execute(arguments: [row.series, row.slot, row.amount])
        }
      }
    } catch {
      throw Self.error(error)
    }
  }

  private static func error(_ error: any Error) -> MetricsError {
    MetricsError(StateDatabase.isBusy(error) ? .busy : .storage, detail: "\(type(of: error))")
  }
}
