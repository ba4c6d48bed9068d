package import GRDB

extension CatalogueQueries {
  /// The row among the generations of indexes under which a restored catalogue keeps the highest
  /// generation that its home had seen before.
  private static let restored = "restored"

  /// The generation of the next commit: one that no state of this home ever had.
  ///
  /// A restored catalogue goes back to an earlier generation. What others keep of the later ones
  /// must not be taken for an answer about what is written next.
  static func nextGeneration(_ db: Database) throws -> Int64 {
    max(try generation(db), try generation(ofIndex: restored, db) ?? 0) + 1
  }

  /// Records the highest generation that a home has seen in a catalogue that is about to replace
  /// its own.
  package static func recordSeen(_ generation: Int64, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO index_state(name, generation) VALUES(?1, ?2)
        ON CONFLICT(name) DO UPDATE SET generation = max(generation, ?2)
        """,
      arguments: [restored, generation])
  }

  /// The highest generation that a home has seen: the present one, or one from before a restore.
  package static func highestSeen(_ db: Database) throws -> Int64 {
    try nextGeneration(db) - 1
  }

  /// The generation that an index reflects; nil where it was never completed, and where souk of
  /// another version built its own form of the index over the same tables since.
  ///
  /// An index whose name ends in a number (`graph-3`) shares its tables with the forms of other
  /// numbers. Who completes one forgets the others, so that another one beside it is from a souk
  /// that does not know of this one.
  package static func generation(ofIndex name: String, _ db: Database) throws -> Int64? {
    guard let family = family(ofIndex: name) else {
      return try db.cachedStatement(sql: "SELECT generation FROM index_state WHERE name = ?")
        .int64([name])
    }
    return try db.cachedStatement(
      sql: """
        SELECT generation FROM index_state WHERE name = ?1
        AND NOT EXISTS (SELECT 1 FROM index_state WHERE \(otherForms))
        """
    ).int64([name, family + "0", family + ":"])
  }

  /// Forgets the other forms of an index that is complete, so that a souk that knows them builds
  /// its own anew.
  static func forgetOtherForms(ofIndex name: String, _ db: Database) throws {
    guard let family = family(ofIndex: name) else { return }
    try db.cachedStatement(sql: "DELETE FROM index_state WHERE \(otherForms)")
      .execute(arguments: [name, family + "0", family + ":"])
  }

  /// What holds for the rows of other forms of an index: what comes before the number is the same,
  /// the number (the colon follows the digits) has two digits at the most, and nothing follows.
  ///
  /// A pattern that is bound to `GLOB` would have SQLite prepare the statement anew at each search.
  private static let otherForms = """
    name <> ?1 AND name >= ?2 AND name < ?3 AND length(name) <= length(?2) + 1
    """

  /// What comes before the number in the name of an index; nil where it ends in no number of one
  /// digit or two.
  private static func family(ofIndex name: String) -> String? {
    guard let dash = name.lastIndex(of: "-") else { return nil }
    let number = name[name.index(after: dash)...].utf8
    guard (1...2).contains(number.count), number.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return String(name[...dash])
  }

  /// The generation that each index reflects, by the index's name; one that is being built is not
  /// among them.
  package static func indexGenerations(_ db: Database) throws -> [String: Int64] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT name, generation FROM index_state
        WHERE name <> ? AND name NOT LIKE '% built __' ORDER BY name
        """,
      arguments: [restored])
    var generations: [String: Int64] = [:]
    for row in rows {
      generations[try row.decode(String.self, atIndex: 0)] = try row.decode(
        Int64.self, atIndex: 1)
    }
    return generations
  }
}
