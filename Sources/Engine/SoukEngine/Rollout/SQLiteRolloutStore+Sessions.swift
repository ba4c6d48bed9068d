import Foundation
import GRDB
import SoukModel
import SoukRollout

extension SQLiteRolloutStore {
  private static let columns =
    "kind, gate, began, ended, end, pid, pid_started, boot, host"

  func begin(
    _ session: Session, isGone: (Session) -> Bool
  ) throws(StoredRecordError) -> (number: Int64, crashes: Int) {
    try writing { db in
      var crashes = 0
      let open = try Row.fetchAll(
        db, sql: "SELECT \(Self.columns), id FROM session WHERE end IS NULL")
      for row in open {
        guard let session = Self.session(row), isGone(session) else { continue }
        try db.execute(
          sql: "UPDATE session SET end = ? WHERE id = ?",
          arguments: [Session.End.crash.rawValue, row[9] as Int64])
        crashes += 1
      }
      try db.cachedStatement(
        sql: "INSERT INTO session(\(Self.columns)) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"
      ).execute(arguments: [
        session.kind.rawValue, session.gate, session.began, session.ended, session.end?.rawValue,
        session.process.number, session.process.started, session.process.boot,
        session.process.host,
      ])
      let number = db.lastInsertedRowID
      try Self.trim("session", to: RolloutLimits.sessions, db)
      return (number, crashes)
    }
  }

  func end(
    _ number: Int64, at moment: Int64, _ end: Session.End
  ) throws(StoredRecordError) {
    try writing { db in
      try db.execute(
        sql: "UPDATE session SET ended = ?, end = ? WHERE id = ? AND end IS NULL",
        arguments: [moment, end.rawValue, number])
    }
  }

  func sessions(since: Int64) throws(StoredRecordError) -> [Session] {
    try reading { db in
      try Row.fetchAll(
        db, sql: "SELECT \(Self.columns) FROM session WHERE began >= ? ORDER BY id",
        arguments: [since]
      ).compactMap(Self.session)
    }
  }

  /// Reads a row; nil for one that no souk wrote.
  private static func session(_ row: Row) -> Session? {
    guard let kind = Session.Kind(rawValue: row[0]) else { return nil }
    let end: String? = row[4]
    return Session(
      kind: kind, gate: row[1], began: row[2], ended: row[3],
      end: end.flatMap(Session.End.init(rawValue:)),
      process: ProcessMark(number: row[5], started: row[6], boot: row[7], host: row[8]))
  }
}
