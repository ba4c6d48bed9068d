import GRDB

/// The terms of a store, in both directions; bound to one database access.
///
/// Writing keeps what it has seen in a ``TermCache``. In a store that was empty at the start, a term
/// that a complete cache does not know is new, and no lookup is made.
final class TermDictionary {
  /// What is known of the terms.
  var memory: TermMemory
  private var key: [UInt8] = []
  private var lastSubject: (node: Resource, id: TermID)?
  private let insertTerm: PreparedStatement
  private let insertHash: PreparedStatement
  let findTerm: PreparedStatement

  static let findSQL = """
    SELECT t.id, t.kind, t.value, t.qualifier FROM rdf_term_hash h JOIN rdf_term t ON t.id = h.id
    WHERE h.hash = ?1 AND t.kind = ?2 AND t.value = ?3 AND t.qualifier IS ?4
    """

  /// A dictionary that keeps at most `cacheCapacity` bytes of terms in memory.
  convenience init(_ database: Database, cacheCapacity: Int) throws(TripleStoreError) {
    let lastID = try TripleStoreError.wrap {
      try Int64.fetchOne(database, sql: "SELECT max(id) FROM rdf_term") ?? 0
    }
    try self.init(
      database,
      memory: TermMemory(
        cache: TermCache(capacity: cacheCapacity), startedEmpty: lastID == 0, lastID: lastID))
  }

  /// A dictionary that goes on from where another one stopped.
  init(_ database: Database, memory: consuming TermMemory) throws(TripleStoreError) {
    self.memory = memory
    insertTerm = try PreparedStatement(
      database, "INSERT INTO rdf_term (id, kind, value, qualifier) VALUES (?1, ?2, ?3, ?4)")
    insertHash = try PreparedStatement(
      database, "INSERT INTO rdf_term_hash (hash, id) VALUES (?1, ?2)")
    findTerm = try PreparedStatement(database, Self.findSQL)
  }

  /// The id of a term, which is added when it is new.
  func intern(_ term: Term) throws(TripleStoreError) -> TermID {
    if let inline = TermID(inline: term) { return inline }
    let row = try TermRow(term) { (datatype) throws(TripleStoreError) -> TermID? in
      try self.intern(TermRow(.namedNode(datatype)))
    }
    guard let row else { throw .dictionaryFull }
    return try intern(row)
  }

  /// The id of a subject, which is added when it is new; the same as the last one costs nothing.
  func intern(subject: Resource) throws(TripleStoreError) -> TermID {
    if let last = lastSubject, last.node == subject { return last.id }
    let id = try intern(TermRow(subject))
    lastSubject = (subject, id)
    return id
  }

  /// The id of a row, which is added when it is new.
  func intern(_ row: TermRow) throws(TripleStoreError) -> TermID {
    row.write(to: &key)
    let hash = unsafe SipHash13.hash(key.span.bytes)
    let fingerprint = TermCache.Fingerprint(stored: hash, secret: ByteKeyTable.hash(key))
    if let known = memory.cache.find(fingerprint) { return known }
    if mustAsk, let known = try Self.find(row, hash: hash, with: findTerm) {
      memory.cache.insert(fingerprint, id: known)
      return known
    }
    let id = try insert(row)
    try insert(hash: hash, of: id)
    memory.cache.insert(fingerprint, id: id)
    return id
  }

  /// Whether a term that the cache does not know may be in the store.
  var mustAsk: Bool { !(memory.startedEmpty && memory.cache.isComplete) }

  /// The id of a row that has the given hash, by a statement of ``findSQL``.
  static func find(
    _ row: TermRow, hash: UInt64, with statement: PreparedStatement
  ) throws(TripleStoreError) -> TermID? {
    statement.bind(Int64(bitPattern: hash), at: 1)
    try bind(row, to: statement)
    guard try statement.step() else { return nil }
    let id = statement.id(0)
    statement.reset()
    return id
  }

  /// Adds a row under the next id, without its hash.
  func insert(_ row: TermRow) throws(TripleStoreError) -> TermID {
    let (next, overflow) = memory.lastID.addingReportingOverflow(8)
    guard !overflow else { throw .dictionaryFull }
    insertTerm.bind(next, at: 1)
    try Self.bind(row, to: insertTerm)
    try insertTerm.run()
    memory.lastID = next
    return TermID(rawValue: next)
  }

  /// Adds the hash under which a row is found.
  func insert(hash: UInt64, of id: TermID) throws(TripleStoreError) {
    insertHash.bind(Int64(bitPattern: hash), at: 1)
    insertHash.bind(id, at: 2)
    try insertHash.run()
  }

  private static func bind(
    _ row: TermRow, to statement: PreparedStatement
  ) throws(TripleStoreError) {
    statement.bind(row.kind.rawValue, at: 2)
    try statement.bind(row.value, at: 3)
    switch row.qualifier {
    case .none: statement.bindNull(at: 4)
    case .language(let tag): try statement.bind(tag, at: 4)
    case .datatype(let id): statement.bind(id, at: 4)
    }
  }
}
