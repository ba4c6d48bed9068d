import GRDB

/// The tables of the full-text index.
enum FullTextSchema {
  /// The name under which the catalogue records the index.
  ///
  /// It ends in a number that grows with what the index holds, so that one that an older souk left
  /// is built anew.
  static let name = "fulltext-7"

  /// Creates the tables where they are missing.
  ///
  /// The text itself is not kept: the tokens are made from the catalogue's entries and made again
  /// to take them out. The `ascii` tokenizer cuts at spaces and folds ASCII only, so it leaves
  /// tokens that are already folded exactly as they are. Names without what separates their parts
  /// stand in two tables, in one of them backwards, so that a name with a typing error is found by
  /// what is right before or behind it. What filters compare and facets count stands in a table of
  /// numbers: those of texts in the table of labels. Which package a number is stands there too: names are
  /// compared by the hundred for one key, and the rows of the catalogue are ten times larger.
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
        CREATE TABLE IF NOT EXISTS fulltext_label(
          id INTEGER PRIMARY KEY, text BLOB NOT NULL UNIQUE);
        CREATE TABLE IF NOT EXISTS fulltext_attribute(
          number INTEGER PRIMARY KEY, registry INTEGER NOT NULL, category INTEGER, license INTEGER,
          signature INTEGER NOT NULL, failed INTEGER NOT NULL, version INTEGER NOT NULL,
          downloads INTEGER, identity BLOB NOT NULL);
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
        DROP TABLE IF EXISTS fulltext_attribute;
        DROP TABLE IF EXISTS fulltext_label;
        DROP TABLE IF EXISTS fulltext_total;
        """)
    try create(db)
  }
}
