import Foundation
import GRDB
import SoukModel
import SoukRollout

extension SQLiteRolloutStore {
  func add(
    _ trials: [Trial], tallies: [GateTally], shadows: [ShadowTally]
  ) throws(StoredRecordError) {
    try writing { db in
      try Self.store(trials, db)
      try Self.store(tallies, db)
      try Self.store(shadows, db)
      for table in ["gate_tally", "shadow_tally"] {
        try db.execute(
          sql: "DELETE FROM \(table) WHERE day < ?",
          arguments: [now() - RolloutLimits.tallyRetention])
      }
    }
  }

  private static func store(_ trials: [Trial], _ db: Database) throws {
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO trial(at, kind, answered, v1_us, v1_error, v2_us, v2_error, overlap, depth,
          distance, package, fields) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for trial in trials {
      try insert.execute(arguments: [
        trial.at, trial.kind.rawValue, trial.answered.rawValue, trial.v1.microseconds,
        trial.v1.error, trial.v2.microseconds, trial.v2.error, trial.overlap, trial.depth,
        trial.distance, trial.package.map { Self.bytes($0.raw) },
        trial.fields.joined(separator: " "),
      ])
    }
    try Self.trim("trial", to: RolloutLimits.trials, db)
  }

  private static func store(_ tallies: [GateTally], _ db: Database) throws {
    let count = try db.cachedStatement(
      sql: """
        INSERT INTO gate_tally(day, percentage, v1, v2) VALUES(?1, ?2, ?3, ?4)
        ON CONFLICT(day, percentage) DO UPDATE SET v1 = v1 + ?3, v2 = v2 + ?4
        """)
    for tally in tallies {
      try count.execute(arguments: [tally.day, tally.percentage, tally.v1, tally.v2])
    }
  }

  private static func store(_ shadows: [ShadowTally], _ db: Database) throws {
    let count = try db.cachedStatement(
      sql: """
        INSERT INTO shadow_tally(day, kind, outcome, count) VALUES(?1, ?2, ?3, ?4)
        ON CONFLICT(day, kind, outcome) DO UPDATE SET count = count + ?4
        """)
    for tally in shadows {
      try count.execute(arguments: [
        tally.day, tally.kind.rawValue, tally.outcome.rawValue, tally.count,
      ])
    }
  }

  func trials(since: Int64) throws(StoredRecordError) -> [Trial] {
    try reading { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT at, kind, answered, v1_us, v1_error, v2_us, v2_error, overlap, depth, distance,
            package, fields FROM trial WHERE at >= ? ORDER BY id
          """, arguments: [since])
      var trials: [Trial] = []
      while let row = try rows.next() {
        if let trial = Self.trial(row) { trials.append(trial) }
      }
      return trials
    }
  }

  func tallies(since: Int64) throws(StoredRecordError) -> [GateTally] {
    try reading { db in
      try Row.fetchAll(
        db,
        sql: "SELECT day, percentage, v1, v2 FROM gate_tally WHERE day >= ? ORDER BY day",
        arguments: [GateTally.day(of: since)]
      ).map { GateTally(day: $0[0], percentage: $0[1], v1: $0[2], v2: $0[3]) }
    }
  }

  func shadows(since: Int64) throws(StoredRecordError) -> [ShadowTally] {
    try reading { db in
      // What another build counted under a name of its own is passed over.
      try Row.fetchAll(
        db,
        sql: "SELECT day, kind, outcome, count FROM shadow_tally WHERE day >= ? ORDER BY day",
        arguments: [GateTally.day(of: since)]
      ).compactMap { row in
        guard let kind = Trial.Kind(rawValue: row[1]), let outcome = ShadowOutcome(rawValue: row[2])
        else { return nil }
        return ShadowTally(day: row[0], kind: kind, outcome: outcome, count: row[3])
      }
    }
  }

  /// Reads a row; nil for one that no souk wrote.
  private static func trial(_ row: Row) -> Trial? {
    guard let kind = Trial.Kind(rawValue: row[1]), let answered = BackendKind(rawValue: row[2])
    else { return nil }
    let package: Data? = row[10]
    let fields: String = row[11]
    return Trial(
      at: row[0], kind: kind, answered: answered,
      v1: Trial.Side(microseconds: row[3], error: row[4]),
      v2: Trial.Side(microseconds: row[5], error: row[6]), overlap: row[7], depth: row[8],
      distance: row[9], package: package.map { RegistryText(text($0)) },
      fields: fields.split(separator: " ").map(String.init))
  }
}
