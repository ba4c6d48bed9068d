import Foundation
package import GRDB

/// The connections that read one database file, each lent to one reader at a time.
///
/// They are opened when they are needed and kept. A pool of GRDB's own coordinates its readers with
/// a concurrent dispatch queue; where readers meet there, libdispatch starts a monitor that wakes
/// the process once a second for as long as it lives. Here a reader takes a lock and waits on a
/// condition, and an idle souk sleeps.
package final class Readers: @unchecked Sendable {
  private let condition = NSCondition()
  private let open: @Sendable () throws -> DatabaseQueue
  private let limit: Int
  private var idle: [DatabaseQueue] = []
  private var all: [DatabaseQueue] = []
  private var opening = 0

  /// Readers of a file, none of them opened yet.
  ///
  /// - Parameters:
  ///   - limit: how many read at the same time; a further reader waits.
  ///   - open: opens a connection that only reads.
  package init(limit: Int, open: @escaping @Sendable () throws -> DatabaseQueue) {
    self.limit = limit
    self.open = open
  }

  /// The one connection of a file that does not change.
  init(only queue: DatabaseQueue) {
    limit = 1
    open = { queue }
    all = [queue]
    idle = [queue]
  }

  /// Runs `body` on one consistent state of the file.
  package func read<Answer>(_ body: (Database) throws -> Answer) throws -> Answer {
    let queue = try take()
    defer { give(queue) }
    return try queue.unsafeRead { db in
      // GRDB prepares the statements of its own transactions anew each time, which takes a tenth of a short
      // read.
      try db.cachedStatement(sql: "BEGIN DEFERRED TRANSACTION").execute()
      defer { Self.end(db) }
      return try body(db)
    }
  }

  /// Ends the transaction of a reader, which changed nothing, whatever became of it.
  private static func end(_ db: Database) {
    try? db.cachedStatement(sql: "COMMIT TRANSACTION").execute()
    if db.isInsideTransaction { try? db.execute(sql: "ROLLBACK TRANSACTION") }
  }

  /// Runs `body` without a transaction: for a single statement.
  package func unsafeRead<Answer>(_ body: (Database) throws -> Answer) throws -> Answer {
    let queue = try take()
    defer { give(queue) }
    return try queue.unsafeRead(body)
  }

  /// Ends the statements that run now with an error.
  package func interrupt() {
    for queue in connections { queue.interrupt() }
  }

  /// Closes every connection; nobody may be reading.
  package func close() {
    for queue in connections { try? queue.close() }
  }

  private var connections: [DatabaseQueue] {
    condition.lock()
    defer { condition.unlock() }
    return all
  }

  private func take() throws -> DatabaseQueue {
    condition.lock()
    while idle.isEmpty, all.count + opening >= limit { condition.wait() }
    if let queue = idle.popLast() {
      condition.unlock()
      return queue
    }
    opening += 1
    condition.unlock()
    let opened = Result { try open() }
    condition.lock()
    opening -= 1
    if case .success(let queue) = opened { all.append(queue) } else { condition.signal() }
    condition.unlock()
    return try opened.get()
  }

  private func give(_ queue: DatabaseQueue) {
    condition.lock()
    idle.append(queue)
    condition.signal()
    condition.unlock()
  }
}
