import GRDB
import SoukModel

/// The rows of the `registry` table.
enum RegistryTable {
  /// The row of a registry; nil where it is not known.
  static func row(of name: RegistryName, _ db: Database) throws -> Int64? {
    try db.cachedStatement(sql: "SELECT id FROM registry WHERE name = ?")
      .int64([name.description])
  }

  /// The row of a registry, recorded at the end of the order where it is new.
  static func ensure(_ record: RegistryRecord, _ db: Database) throws -> Int64 {
    if let known = try row(of: record.name, db) { return known }
    let last = try db.cachedStatement(sql: "SELECT max(position) FROM registry").int64() ?? 0
    try db.execute(
      sql: "INSERT INTO registry(name, position, kind, location) VALUES(?, ?, ?, ?)",
      arguments: [
        record.name.description, record.name == .builtin ? 0 : last + 1, record.kind,
        record.location,
      ])
    return db.lastInsertedRowID
  }

  /// Records that a registry was read to its end.
  static func complete(
    _ record: RegistryRecord, row: Int64, packages: Int, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        UPDATE registry SET kind = ?, location = ?, fingerprint = ?, refreshed_at = ?,
        last_failure = NULL, package_count = ? WHERE id = ?
        """,
      arguments: [
        record.kind, record.location, record.fingerprint, record.refreshedAt, packages, row,
      ])
  }

  /// All registries in their order.
  static func all(_ db: Database) throws -> [RegistryRecord] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT name, position, kind, location, fingerprint, refreshed_at, last_failure,
        package_count FROM registry ORDER BY position, id
        """
    ).compactMap { row in
      guard let name = RegistryName(try row.decode(String.self, atIndex: 0)) else { return nil }
      return RegistryRecord(
        name: name, position: try row.decode(Int.self, atIndex: 1),
        kind: try row.decode(String.self, atIndex: 2),
        location: try row.decode(String.self, atIndex: 3),
        fingerprint: try row.decode(String?.self, atIndex: 4),
        refreshedAt: try row.decode(Int64?.self, atIndex: 5),
        lastFailure: try row.decode(String?.self, atIndex: 6),
        packageCount: try row.decode(Int.self, atIndex: 7))
    }
  }
}
