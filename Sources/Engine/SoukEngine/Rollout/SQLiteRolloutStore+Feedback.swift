import Foundation
import GRDB
import SoukModel
import SoukRollout

extension SQLiteRolloutStore {
  func add(_ feedback: Feedback) throws(StoredRecordError) {
    try writing { db in
      try db.execute(
        sql: """
          INSERT INTO feedback(at, verdict, backend, other, query, note) VALUES(?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          feedback.at, feedback.verdict.rawValue, feedback.backend.rawValue,
          feedback.other?.rawValue, Self.bytes(feedback.query), Self.bytes(feedback.note),
        ])
      try Self.trim("feedback", to: RolloutLimits.feedback, db)
    }
  }

  func feedback(since: Int64) throws(StoredRecordError) -> [Feedback] {
    try reading { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT at, verdict, backend, other, query, note FROM feedback WHERE at >= ? ORDER BY id
          """, arguments: [since]
      ).compactMap { row in
        let other: String? = row[3]
        guard let verdict = Feedback.Verdict(rawValue: row[1]),
          let backend = BackendKind(rawValue: row[2])
        else { return nil }
        return Feedback(
          at: row[0], verdict: verdict, backend: backend,
          other: other.flatMap(BackendKind.init(rawValue:)), query: Self.text(row[4]),
          note: Self.text(row[5]))
      }
    }
  }

  func add(_ issue: RolloutIssue) throws(StoredRecordError) -> Int64 {
    try writing { db in
      try db.execute(
        sql: "INSERT INTO issue(severity, text, opened, closed) VALUES(?, ?, ?, ?)",
        arguments: [
          issue.severity.rawValue, Self.bytes(issue.text), issue.opened, issue.closed,
        ])
      let number = db.lastInsertedRowID
      try Self.trim("issue", to: RolloutLimits.issues, db)
      return number
    }
  }

  func close(_ number: Int64, at moment: Int64) throws(StoredRecordError) -> Bool {
    try writing { db in
      try db.execute(
        sql: "UPDATE issue SET closed = ? WHERE id = ? AND closed IS NULL",
        arguments: [moment, number])
      return db.changesCount > 0
    }
  }

  func issues() throws(StoredRecordError) -> [RolloutIssue] {
    try reading { db in
      try Row.fetchAll(db, sql: "SELECT id, severity, text, opened, closed FROM issue ORDER BY id")
        .compactMap { row in
          guard let severity = RolloutIssue.Severity(rawValue: row[1]) else { return nil }
          return RolloutIssue(
            number: row[0], severity: severity, text: Self.text(row[2]), opened: row[3],
            closed: row[4])
        }
    }
  }

  func add(_ event: RolloutEvent) throws(StoredRecordError) {
    try writing { db in
      try db.execute(
        sql: """
          INSERT INTO rollout_event(at, kind, phase, p95, passed, failed, statement, signature, key)
          VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          event.at, event.kind.rawValue, event.phase, event.p95, event.passed, event.failed,
          Data(event.statement), Data(event.signature), event.key,
        ])
      // Smoke tests come by the hundred; what a phase began with must not go for them.
      try db.execute(
        sql: """
          DELETE FROM rollout_event WHERE kind = ? AND id NOT IN (
            SELECT id FROM rollout_event WHERE kind = ? ORDER BY id DESC LIMIT 100)
          """,
        arguments: [RolloutEvent.Kind.probed.rawValue, RolloutEvent.Kind.probed.rawValue])
      try Self.trim("rollout_event", to: RolloutLimits.events, db)
    }
  }

  func events() throws(StoredRecordError) -> [RolloutEvent] {
    try reading { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT at, kind, phase, p95, passed, failed, statement, signature, key
          FROM rollout_event ORDER BY id
          """
      ).compactMap { row in
        guard let kind = RolloutEvent.Kind(rawValue: row[1]) else { return nil }
        var event = RolloutEvent(at: row[0], kind: kind, phase: row[2], p95: row[3])
        (event.passed, event.failed) = (row[4], row[5])
        event.statement = [UInt8](row[6] as Data)
        event.signature = [UInt8](row[7] as Data)
        event.key = row[8]
        return event
      }
    }
  }
}
