package import GRDB

/// The tables of the SQLite triple store.
///
/// - `rdf_term`: one row per term that does not fit an id; `kind` 0 IRI, 1 blank node, 2 string, 3
///   string in a language (`qualifier` its tag), 4 other literal (`qualifier` the id of its datatype).
/// - `rdf_term_hash`: 64-bit hashes of the terms; a lookup compares the text as well.
/// - `rdf_triple`: the triples in the order subject, predicate, object, with an index in each of the
///   two other rotations, so that every pattern is one range of one index.
/// - `rdf_meta`: the layout's version.
package enum TripleStoreSchema {
  /// The layout that this build reads and writes.
  package static let version: Int64 = 1

  /// Makes the tables and indexes, unless they are there.
  package static func create(in database: Database) throws(TripleStoreError) {
    try TripleStoreError.wrap {
      try database.execute(
        sql: """
          CREATE TABLE IF NOT EXISTS rdf_meta (version INTEGER NOT NULL);
          CREATE TABLE IF NOT EXISTS rdf_term (
            id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, value TEXT NOT NULL, qualifier);
          CREATE TABLE IF NOT EXISTS rdf_term_hash (
            hash INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (hash, id)) WITHOUT ROWID;
          CREATE TABLE IF NOT EXISTS rdf_triple (
            s INTEGER NOT NULL, p INTEGER NOT NULL, o INTEGER NOT NULL,
            PRIMARY KEY (s, p, o)) WITHOUT ROWID;
          INSERT INTO rdf_meta (version) SELECT \(version)
            WHERE NOT EXISTS (SELECT 1 FROM rdf_meta);
          """)
    }
    try createIndexes(in: database)
  }

  /// Removes the tables with all that is in them.
  package static func drop(in database: Database) throws(TripleStoreError) {
    try TripleStoreError.wrap {
      for table in ["rdf_triple", "rdf_term_hash", "rdf_term", "rdf_meta"] {
        try database.execute(sql: "DROP TABLE IF EXISTS \(table)")
      }
    }
  }

  /// Whether the tables are there.
  package static func exists(in database: Database) throws(TripleStoreError) -> Bool {
    try TripleStoreError.wrap { try database.tableExists("rdf_meta") }
  }

  /// Refuses a store of another version; a store without a version is as bad.
  package static func checkVersion(in database: Database) throws(TripleStoreError) {
    let found = try TripleStoreError.wrap {
      try Int64.fetchOne(database, sql: "SELECT version FROM rdf_meta")
    }
    guard found == version else {
      throw .unsupportedVersion(found: found ?? 0, expected: version)
    }
  }

  /// Builds the two further orders by sorting, unless they are there.
  package static func createIndexes(in database: Database) throws(TripleStoreError) {
    try TripleStoreError.wrap {
      try database.execute(
        sql: """
          CREATE INDEX IF NOT EXISTS rdf_triple_pos ON rdf_triple (p, o, s);
          CREATE INDEX IF NOT EXISTS rdf_triple_osp ON rdf_triple (o, s, p);
          """)
    }
  }

  /// Leaves out the two further orders while many rows come; to be built again by ``createIndexes(in:)``.
  package static func dropIndexes(in database: Database) throws(TripleStoreError) {
    try TripleStoreError.wrap {
      try database.execute(
        sql: "DROP INDEX IF EXISTS rdf_triple_pos; DROP INDEX IF EXISTS rdf_triple_osp;")
    }
  }
}
