import GRDB
package import SoukModel

extension Catalogue {
  /// All registries that are recorded, in the order in which they are asked.
  package func registries() throws(CatalogueError) -> [RegistryRecord] {
    try read { db in try RegistryTable.all(db) }
  }

  /// Records a registry that has not been read yet, or a new location of a known one.
  ///
  /// A new location drops the fingerprint, so that the next refresh reads everything.
  package func recordRegistry(
    _ name: RegistryName, kind: String, location: String
  ) throws(CatalogueError) {
    try write { db in
      let record = RegistryRecord(name: name, kind: kind, location: location)
      let row = try RegistryTable.ensure(record, db)
      try db.execute(
        sql: """
          UPDATE registry SET kind = ?, location = ?, fingerprint = NULL
          WHERE id = ? AND (kind <> ? OR location <> ?)
          """,
        arguments: [kind, location, row, kind, location])
    }
  }

  /// Records why a refresh failed; what is held of the registry stays.
  package func recordFailure(
    of name: RegistryName, _ failure: String
  ) throws(CatalogueError) {
    try write { db in
      try db.execute(
        sql: "UPDATE registry SET last_failure = ? WHERE name = ?",
        arguments: [failure, name.description])
    }
  }

  /// Records that a registry was looked at and is as it was.
  package func recordUnchanged(
    _ name: RegistryName, now: Int64
  ) throws(CatalogueError) {
    try write { db in
      try db.execute(
        sql: "UPDATE registry SET refreshed_at = ?, last_failure = NULL WHERE name = ?",
        arguments: [now, name.description])
    }
  }
}
