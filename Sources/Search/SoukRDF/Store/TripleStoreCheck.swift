package import GRDB

/// Whether a store holds together: figures, and what is wrong with it.
package struct TripleStoreCheck: Equatable, Sendable {
  /// Triples in the table.
  package let triples: Int64
  /// Terms in the dictionary.
  package let terms: Int64
  /// Triples that are missing in one of the two further orders, or are only there.
  package let misplaced: Int64
  /// Ids in triples that stand for no term.
  package let unknown: Int64
  /// Terms that no triple has and no other term needs as its datatype.
  package let orphans: Int64
  /// Terms that cannot be found by their hash.
  package let unhashed: Int64

  /// Whether nothing is damaged; orphans cost space and harm nothing.
  package var isSound: Bool { misplaced == 0 && unknown == 0 && unhashed == 0 }

  /// Checks a store: reads every triple and every term.
  package init(_ database: Database) throws(TripleStoreError) {
    func count(_ sql: String) throws(TripleStoreError) -> Int64 {
      try TripleStoreError.wrap { try Int64.fetchOne(database, sql: sql) ?? 0 }
    }
    try TripleStoreSchema.checkVersion(in: database)
    triples = try count("SELECT count(*) FROM rdf_triple NOT INDEXED")
    terms = try count("SELECT count(*) FROM rdf_term")
    let further = [
      try count("SELECT count(*) FROM rdf_triple INDEXED BY rdf_triple_pos WHERE p NOTNULL"),
      try count("SELECT count(*) FROM rdf_triple INDEXED BY rdf_triple_osp WHERE o NOTNULL"),
    ]
    let all = triples
    misplaced = further.reduce(0) { $0 + abs($1 - all) }
    // The low three bits of a dictionary's id are zero.
    unknown = try count(
      """
      SELECT count(*) FROM (
        SELECT s AS id FROM rdf_triple UNION SELECT p FROM rdf_triple UNION SELECT o FROM rdf_triple)
      WHERE id & 7 = 0 AND id NOT IN (SELECT id FROM rdf_term)
      """)
    orphans = try count(
      """
      SELECT count(*) FROM rdf_term t WHERE NOT EXISTS (SELECT 1 FROM rdf_triple WHERE s = t.id)
        AND NOT EXISTS (SELECT 1 FROM rdf_triple WHERE p = t.id)
        AND NOT EXISTS (SELECT 1 FROM rdf_triple WHERE o = t.id)
        AND t.id NOT IN (SELECT qualifier FROM rdf_term WHERE kind = 4)
      """)
    unhashed = try count(
      "SELECT count(*) FROM rdf_term WHERE id NOT IN (SELECT id FROM rdf_term_hash)")
  }
}
