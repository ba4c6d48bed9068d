import GRDB

/// The tables of the full-text index.
enum FullTextSchema {
  /// The name under which the catalogue records the index.
  ///
  /// It ends in a number that grows with what the index holds, so that one that an older souk left
  /// is built anew.
  static let name = "fulltext-4"

  /// Creates the tables where they are missing.
  ///
  /// The text itself is not kept: the tokens are made from the catalogue's entries and made again
  /// to take them out. The `ascii` tokenizer cuts at spaces and folds ASCII only, so it leaves
  /// tokens that are already folded exactly as they are. Names without what separates their parts
  /// stand in two tables, in one of them backwards, so that a name with a typing error is found by
  /// what is right before or behind it.
  static func create(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE IF NOT EXISTS fulltext USING fts5(
          name, keywords, description, author, category, filter,
          content='', columnsize=0, prefix='1 2 3', tokenize='ascii');
        CREATE VIRTUAL TABLE IF NOT EXISTS fulltext_terms USING fts5vocab(fulltext, row);
        CREATE TABLE IF NOT EXISTS fulltext_name(
          folded BLOB NOT NULL, number INTEGER NOT NULL, PRIMARY KEY(folded, number)
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS fulltext_joined(
          joined BLOB NOT NULL, number INTEGER NOT NULL, PRIMARY KEY(joined, number)
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS fulltext_mirrored(
          joined BLOB NOT NULL, number INTEGER NOT NULL, PRIMARY KEY(joined, number)
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS fulltext_frequent(
          expression TEXT PRIMARY KEY, total INTEGER NOT NULL, first BLOB NOT NULL,
          named BLOB NOT NULL);
        """)
  }

  /// Drops the tables, whatever state they are in, and creates them empty; that of totals is from
  /// an older souk.
  static func reset(_ db: Database) throws {
    try db.execute(
      sql: """
        DROP TABLE IF EXISTS fulltext_terms;
        DROP TABLE IF EXISTS fulltext;
        DROP TABLE IF EXISTS fulltext_name;
        DROP TABLE IF EXISTS fulltext_joined;
        DROP TABLE IF EXISTS fulltext_mirrored;
        DROP TABLE IF EXISTS fulltext_frequent;
        DROP TABLE IF EXISTS fulltext_total;
        """)
    try create(db)
  }
}
