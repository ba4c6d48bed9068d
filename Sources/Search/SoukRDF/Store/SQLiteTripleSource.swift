package import GRDB

/// The triples of a SQLite store, for queries inside one database access.
package final class SQLiteTripleSource: TripleSource {
  private let database: Database
  private let reader: TripleReader
  /// What earlier queries found out about this state of the store.
  let memory: EstimateMemory?
  /// Statements at rest, by the places bound; a nested match takes another one.
  private var idle: [[PreparedStatement]] = Array(repeating: [], count: 16)
  /// The same for joins.
  private var idleJoins: [IDJoin: [PreparedStatement]] = [:]

  /// An estimate never counts further than this, so it costs some microseconds at most.
  private static let estimateLimit: Int64 = 4_096

  /// A source over a store whose tables are there.
  ///
  /// - Parameter memory: What is known of this very state of the store, and is added to.
  package init(
    _ database: Database, memory: EstimateMemory? = nil
  ) throws(TripleStoreError) {
    self.database = database
    self.memory = memory
    reader = try TripleReader(database)
  }

  /// The id of a term, or nil when the store does not have it.
  package func id(of term: Term) throws(TripleStoreError) -> TermID? { try reader.id(of: term) }

  /// The term of an id.
  package func term(of id: TermID) throws(TripleStoreError) -> Term { try reader.term(of: id) }

  /// What the test says of the bytes where SQLite has them.
  package func test(
    _ test: TextTest, textOf id: TermID
  ) throws(TripleStoreError) -> Bool? { try reader.test(test, textOf: id) }

  /// Reads one range of one index.
  package func match(
    _ pattern: IDPattern, _ body: (IDTriple) throws(TripleStoreError) -> Bool
  ) throws(TripleStoreError) {
    let shape = Self.shape(of: pattern)
    let rows = try take(shape, "SELECT s, p, o FROM rdf_triple\(Self.condition(shape))")
    Self.bind(pattern, to: rows)
    defer {
      rows.reset()
      idle[shape].append(rows)
    }
    while try rows.step() {
      guard try body(IDTriple(rows.id(0), rows.id(1), rows.id(2))) else { return }
    }
  }

  /// Counts the triples that fit, up to a limit.
  package func estimate(_ pattern: IDPattern) throws(TripleStoreError) -> Int {
    if let known = memory?.count(pattern) { return known }
    let shape = Self.shape(of: pattern)
    let count = try take(
      shape + 8,
      """
      SELECT count(*) FROM
      (SELECT 1 FROM rdf_triple\(Self.condition(shape)) LIMIT \(Self.estimateLimit))
      """)
    Self.bind(pattern, to: count)
    defer {
      count.reset()
      idle[shape + 8].append(count)
    }
    let found = try count.step() ? Int(count.number(0)) : 0
    memory?.remember(pattern, count: found)
    return found
  }

  /// A statement of this connection.
  func statement(_ sql: String) throws(TripleStoreError) -> PreparedStatement {
    try PreparedStatement(database, sql)
  }

  /// A statement for a join, at rest.
  func takeJoin(_ join: IDJoin) throws(TripleStoreError) -> PreparedStatement {
    while let statement = idleJoins[join]?.popLast() {
      if !statement.isBusy { return statement }
    }
    guard let memory else { return try PreparedStatement(database, Self.sql(join)) }
    let (sql, isKept) = memory.statements.statement(of: join, Self.sql)
    return try PreparedStatement(database, sql, isKept: isKept)
  }

  /// Keeps a statement for the next time.
  func giveBack(_ statement: PreparedStatement, _ join: IDJoin) {
    idleJoins[join, default: []].append(statement)
  }

  private func take(_ slot: Int, _ sql: String) throws(TripleStoreError) -> PreparedStatement {
    // Another source on the same connection may be using the cached statement we hold.
    while let statement = idle[slot].popLast() {
      if !statement.isBusy { return statement }
    }
    return try PreparedStatement(database, sql)
  }

  private static func shape(of pattern: IDPattern) -> Int {
    (pattern.subject == nil ? 0 : 1) | (pattern.predicate == nil ? 0 : 2)
      | (pattern.object == nil ? 0 : 4)
  }

  private static func condition(_ shape: Int) -> String {
    var parts: [String] = []
    if shape & 1 != 0 { parts.append("s = ?1") }
    if shape & 2 != 0 { parts.append("p = ?2") }
    if shape & 4 != 0 { parts.append("o = ?3") }
    return parts.isEmpty ? "" : " WHERE " + parts.joined(separator: " AND ")
  }

  private static func bind(_ pattern: IDPattern, to statement: PreparedStatement) {
    if let id = pattern.subject { statement.bind(id, at: 1) }
    if let id = pattern.predicate { statement.bind(id, at: 2) }
    if let id = pattern.object { statement.bind(id, at: 3) }
  }
}
