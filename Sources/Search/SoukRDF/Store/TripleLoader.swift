package import GRDB

/// Fills an empty store with any number of triples, faster than a ``TripleWriter`` does.
///
/// The two further orders are left out while rows come and are built by sorting at the end. Memory:
/// the cache of terms, at most twice `cacheCapacity`, and SQLite's own. Triples with the same subject
/// should come together; they need not. All happens in the caller's transaction.
package final class TripleLoader {
  private let database: Database
  private let terms: TermDictionary
  private let insertTriple: PreparedStatement

  /// Bytes of terms that a loader remembers unless told otherwise: enough for a million terms.
  package static let defaultCacheCapacity = 96 << 20

  /// Makes the tables if need be and begins a load; fails when the store has triples.
  package init(
    _ database: Database, cacheCapacity: Int = TripleLoader.defaultCacheCapacity
  ) throws(TripleStoreError) {
    try TripleStoreSchema.create(in: database)
    try TripleStoreSchema.checkVersion(in: database)
    let count = try TripleStoreError.wrap {
      try Int64.fetchOne(database, sql: "SELECT count(*) FROM rdf_triple") ?? 0
    }
    guard count == 0 else { throw .notEmpty(triples: count) }
    try TripleStoreSchema.dropIndexes(in: database)
    self.database = database
    terms = try TermDictionary(database, cacheCapacity: cacheCapacity)
    insertTriple = try PreparedStatement(database, TripleWriter.insertSQL)
  }

  /// Adds a triple; one that is there already is kept once.
  package func add(_ triple: Triple) throws(TripleStoreError) {
    try add(triple.subject, triple.predicate, triple.object)
  }

  /// Adds a triple given in its parts.
  package func add(
    _ subject: Resource, _ predicate: NamedNode, _ object: Term
  ) throws(TripleStoreError) {
    insertTriple.bind(try terms.intern(subject: subject), at: 1)
    insertTriple.bind(try terms.intern(TermRow(.namedNode(predicate))), at: 2)
    insertTriple.bind(try terms.intern(object), at: 3)
    try insertTriple.run()
  }

  /// Builds the other orders; to be called once, after the last triple.
  package func finish() throws(TripleStoreError) {
    try TripleStoreSchema.createIndexes(in: database)
  }
}
