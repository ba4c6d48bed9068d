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
