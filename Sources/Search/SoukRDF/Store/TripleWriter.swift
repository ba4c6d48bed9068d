package import GRDB

/// Changes a store in the caller's transaction.
///
/// For a change of some subjects in a store of any size: each triple costs a few index steps. To
/// fill an empty store use ``TripleLoader``.
package final class TripleWriter {
  private let database: Database
  private let terms: TermDictionary
  private let insertTriple: PreparedStatement
  private let deleteSubject: PreparedStatement
  private let reader: TripleReader

  static let insertSQL = "INSERT OR IGNORE INTO rdf_triple (s, p, o) VALUES (?1, ?2, ?3)"

  /// Bytes of terms that a writer remembers: enough for a million of them.
  private static let cacheCapacity = 96 << 20

  /// A writer for a store whose tables are there; `memory` is that of the writer before, if it
  /// worked in the same transaction.
  package init(
    _ database: Database, memory: consuming TermMemory? = nil
  ) throws(TripleStoreError) {
    try TripleStoreSchema.checkVersion(in: database)
    self.database = database
    if let memory {
      terms = try TermDictionary(database, memory: memory)
    } else {
      terms = try TermDictionary(database, cacheCapacity: Self.cacheCapacity)
    }
    insertTriple = try PreparedStatement(database, Self.insertSQL)
    deleteSubject = try PreparedStatement(database, "DELETE FROM rdf_triple WHERE s = ?1")
    reader = try TripleReader(database)
  }

  /// What to give to the next writer of this transaction; this one must not write any more.
  package func takeMemory() -> TermMemory { terms.memory }

  /// Adds a triple; one that is there already is kept once.
  package func insert(_ triple: Triple) throws(TripleStoreError) {
    insertTriple.bind(try terms.intern(subject: triple.subject), at: 1)
    insertTriple.bind(try terms.intern(TermRow(.namedNode(triple.predicate))), at: 2)
    insertTriple.bind(try terms.intern(triple.object), at: 3)
    try insertTriple.run()
  }

  /// Removes all triples of `subject`; a subject without triples is no error.
  package func removeTriples(of subject: Resource) throws(TripleStoreError) {
    guard let id = try reader.id(of: subject.term) else { return }
    deleteSubject.bind(id, at: 1)
    try deleteSubject.run()
  }

  /// Replaces all triples of `subjects` by `triples`, whose subjects may be others as well.
  package func replace(
    subjects: [Resource], with triples: [Triple]
  ) throws(TripleStoreError) {
    for subject in subjects { try removeTriples(of: subject) }
    for triple in triples { try insert(triple) }
  }

  /// Removes all triples of `subjects`, then adds those of a batch.
  ///
  /// The triples are put into the order of the table first, so that they are written page by page.
  package func write(
    _ batch: TripleBatch, removing subjects: [Resource]
  ) throws(TripleStoreError) {
    for subject in subjects { try removeTriples(of: subject) }
    let ids = try terms.intern(batch)
    var rows = batch.rows.map { row in
      IDTriple(
        ids[Int(row.subject)], ids[Int(row.predicate)],
        row.object.kind == .dictionary ? ids[Int(row.object.payload)] : row.object)
    }
    rows.sort()
    for row in rows {
      insertTriple.bind(row.subject, at: 1)
      insertTriple.bind(row.predicate, at: 2)
      insertTriple.bind(row.object, at: 3)
      try insertTriple.run()
    }
  }

  /// Removes the terms that no triple has any more and says how many; reads the whole dictionary.
  ///
  /// The writer must not be used afterwards: it may remember the id of a term that is gone.
  package consuming func removeUnusedTerms() throws(TripleStoreError) -> Int {
    let database = database
    return try TripleStoreError.wrap {
      // Literals first: the last one to name a datatype holds it in the dictionary until then.
      var removed = 0
      for kind in ["kind = 4", "kind <> 4"] {
        try database.execute(
          sql: """
            DELETE FROM rdf_term WHERE \(kind)
              AND NOT EXISTS (SELECT 1 FROM rdf_triple WHERE s = rdf_term.id)
              AND NOT EXISTS (SELECT 1 FROM rdf_triple WHERE o = rdf_term.id)
              AND NOT EXISTS (SELECT 1 FROM rdf_triple WHERE p = rdf_term.id)
              AND id NOT IN (SELECT qualifier FROM rdf_term t WHERE t.kind = 4)
            """)
        removed += database.changesCount
      }
      try database.execute(
        sql: "DELETE FROM rdf_term_hash WHERE id NOT IN (SELECT id FROM rdf_term)")
      return removed
    }
  }
}
