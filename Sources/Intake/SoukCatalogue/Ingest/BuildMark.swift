import GRDB

/// How far an index has come that is built over several transactions; kept among the generations
/// of the indexes, so that it is committed with the batch it tells of.
struct BuildMark: Equatable {
  /// The catalogue's generation that the index is built from.
  var generation: Int64
  /// The last document that is in it; -1 before the first.
  var last: Int64

  /// A generation that no catalogue has: who begins on it takes no stored index for its own.
  static let nowhere: Int64 = -1

  private static func rows(_ name: String) -> (of: String, to: String) {
    ("\(name) built of", "\(name) built to")
  }

  /// Reads the mark of an index; nil where it is not being built.
  static func read(_ name: String, _ db: Database) throws -> BuildMark? {
    let rows = rows(name)
    guard let of = try CatalogueQueries.generation(ofIndex: rows.of, db),
      let to = try CatalogueQueries.generation(ofIndex: rows.to, db)
    else { return nil }
    return BuildMark(generation: of, last: to)
  }

  /// Records how far the index has come; until it is complete it reflects no generation.
  func write(_ name: String, _ db: Database) throws {
    let rows = Self.rows(name)
    try db.execute(sql: "DELETE FROM index_state WHERE name = ?", arguments: [name])
    for (row, value) in [(rows.of, generation), (rows.to, last)] {
      try db.execute(
        sql: "INSERT OR REPLACE INTO index_state(name, generation) VALUES(?, ?)",
        arguments: [row, value])
    }
  }

  /// Forgets the mark of an index.
  static func remove(_ name: String, _ db: Database) throws {
    let rows = rows(name)
    try db.execute(
      sql: "DELETE FROM index_state WHERE name IN (?, ?)", arguments: [rows.of, rows.to])
  }
}
