import Foundation
import GRDB
import SoukModel

/// Copies of whole databases, made by SQLite while others read and write them.
enum DatabaseCopy {
  /// How many pages are copied between two looks at the cancellation: 1 MB at the usual size.
  private static let pages: CInt = 256
  /// How many seconds a lock of another process is waited for.
  private static let patience = 5.0

  /// Copies one committed state of a database into a new file; writers go on meanwhile.
  ///
  /// - Parameters:
  ///   - facts: called with the state that is copied.
  ///   - report: called with pages done and pages there are; throws to stop.
  /// - Returns: what `facts` gave.
  static func snapshot<Facts>(
    of path: String, to target: String, facts: (Database) throws -> Facts,
    report: @escaping (Int64, Int64) throws -> Void
  ) throws -> Facts {
    let source = try DatabaseQueue(path: path, configuration: configuration(isReadOnly: true))
    defer { try? source.close() }
    // The copy is nobody's yet and thrown away where it is not finished: it needs no journal.
    let copy = try DatabaseQueue(
      path: target,
      configuration: configuration(
        setup: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF"))
    defer { try? copy.close() }
    return try copy.writeWithoutTransaction { written in
      try source.read { db in
        // The first read fixes the state that all steps copy.
        let found = try facts(db)
        try db.backup(to: written, pagesPerStep: pages) { step in
          let done = step.totalPageCount - step.remainingPageCount
          try report(Int64(done), Int64(step.totalPageCount))
        }
        return found
      }
    }
  }

  /// Puts the content of a database in the place of another's, in one transaction.
  ///
  /// Who has the target open reads the old state to the end of the transaction and the new one
  /// after it. A kill leaves the old one.
  static func replace(
    _ path: String, by source: String, report: @escaping (Int64, Int64) throws -> Void
  ) throws {
    let new = try DatabaseQueue(path: source, configuration: configuration(isReadOnly: true))
    defer { try? new.close() }
    let old = try DatabaseQueue(path: path, configuration: configuration())
    defer { try? old.close() }
    try old.writeWithoutTransaction { target in
      try new.read { db in
        _ = try Int.fetchOne(db, sql: "PRAGMA schema_version")
        try db.backup(to: target, pagesPerStep: pages) { step in
          guard !step.isCompleted else { return }
          let done = step.totalPageCount - step.remainingPageCount
          try report(Int64(done), Int64(step.totalPageCount))
        }
      }
      _ = try? target.checkpoint(.truncate)
    }
  }

  /// Runs SQLite's check over a file that nobody else has open.
  ///
  /// - Returns: the first finding; nil where there is none.
  static func finding(in path: String, cancellation: Cancellation) throws -> String? {
    let queue = try unshared(path)
    defer { try? queue.close() }
    let interrupt: @Sendable () -> Void = { queue.interrupt() }
    let answer = try cancellation.interrupting(with: interrupt) {
      try queue.unsafeRead { db in
        try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") ?? "no answer"
      }
    }
    return answer == "ok" ? nil : answer
  }

  /// Reads one committed state of a file that others may have open.
  static func readShared<Answer>(
    _ path: String, _ body: (Database) throws -> Answer
  ) throws -> Answer {
    let queue = try DatabaseQueue(path: path, configuration: configuration(isReadOnly: true))
    defer { try? queue.close() }
    return try queue.read(body)
  }

  /// Reads from a file that nobody else has open, leaving no journal beside it.
  static func read<Answer>(
    _ path: String, _ body: (Database) throws -> Answer
  ) throws -> Answer {
    let queue = try unshared(path)
    defer { try? queue.close() }
    return try queue.unsafeRead(body)
  }

  /// Changes a file that nobody else has open, and leaves no journal beside it.
  static func write(_ path: String, _ body: (Database) throws -> Void) throws {
    let queue = try DatabaseQueue(path: path, configuration: configuration())
    defer { try? queue.close() }
    try queue.write(body)
  }

  private static func unshared(_ path: String) throws -> DatabaseQueue {
    let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    return try DatabaseQueue(
      path: "file:\(escaped)?immutable=1", configuration: configuration(isReadOnly: true))
  }

  private static func configuration(
    isReadOnly: Bool = false, setup: String = ""
  ) -> Configuration {
    var configuration = Configuration()
    configuration.label = "souk.upkeep"
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(patience)
    if !setup.isEmpty {
      configuration.prepareDatabase { db in try db.execute(sql: setup) }
    }
    return configuration
  }
}
