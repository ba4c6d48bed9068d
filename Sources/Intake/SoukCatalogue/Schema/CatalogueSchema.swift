import GRDB

/// The tables of the catalogue and the steps that bring an older file up to date.
///
/// Registry text is stored as bytes, because a text with NUL in it ends there for SQLite.
enum CatalogueSchema {
  /// The number in `PRAGMA user_version` of a file that this build writes.
  static let version = 1

  /// Creates or upgrades the tables.
  ///
  /// - Throws: `CatalogueError.newerSchema` where a newer build wrote the file.
  static func migrate(_ db: Database, path: String) throws {
    let found = try version(of: db)
    guard found <= version else {
      throw CatalogueError(
        .newerSchema, subject: path, detail: "schema \(found), this souk knows up to \(version)")
    }
    if found < 1 { try db.execute(sql: first) }
    if found < version { try db.execute(sql: "PRAGMA user_version = \(version)") }
  }

  /// The schema number of the open file; zero for an empty one.
  static func version(of db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  private static let first = """
    CREATE TABLE registry(
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      location TEXT NOT NULL,
      fingerprint TEXT,
      refreshed_at INTEGER,
      last_failure TEXT,
      package_count INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE package(
      number INTEGER PRIMARY KEY,
      registry INTEGER NOT NULL REFERENCES registry(id),
      name BLOB NOT NULL,
      downloads INTEGER,
      summary BLOB NOT NULL,
      document BLOB NOT NULL,
      UNIQUE(registry, name)
    );
    CREATE INDEX package_name ON package(name);
    CREATE TABLE meta(id INTEGER PRIMARY KEY CHECK (id = 1), generation INTEGER NOT NULL);
    INSERT INTO meta(id, generation) VALUES(1, 0);
    CREATE TABLE index_state(name TEXT PRIMARY KEY, generation INTEGER NOT NULL) WITHOUT ROWID;
    """
}
