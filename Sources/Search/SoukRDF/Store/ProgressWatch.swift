package import GRDB
import GRDBSQLite

/// Asks, while SQLite works on a connection, whether it is to go on.
///
/// A statement that is stopped fails as interrupted. The watch must be ended before the database
/// access in which it was set ends.
@safe package final class ProgressWatch {
  private let database: Database
  fileprivate let shouldStop: () -> Bool

  /// Steps of SQLite's machine between two questions; fewer cost time and more would ask too late.
  private static let interval: Int32 = 10_000

  /// Watches a connection.
  package init(_ database: Database, shouldStop: @escaping () -> Bool) {
    self.database = database
    self.shouldStop = shouldStop
    let handle = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe sqlite3_progress_handler(
      database.sqliteConnection, Self.interval, progressAsked, handle)
  }

  /// Watches no more.
  package func end() {
    unsafe sqlite3_progress_handler(database.sqliteConnection, 0, nil, nil)
  }
}

/// Called by SQLite; the handle is the ``ProgressWatch``, which lives until it is ended.
private func progressAsked(_ handle: UnsafeMutableRawPointer?) -> Int32 {
  guard let handle = unsafe handle else { return 0 }
  return unsafe Unmanaged<ProgressWatch>.fromOpaque(handle).takeUnretainedValue().shouldStop()
    ? 1 : 0
}
