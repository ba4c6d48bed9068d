package import GRDB

/// Reads a store inside one database access, by terms.
///
/// Statements come from the connection's cache, so that a reader costs nothing to make.
package final class TripleReader {
  private let database: Database
  /// Datatypes are few and asked for again and again.
  private var datatypes: [TermID: NamedNode] = [:]
  private var key: [UInt8] = []
  /// The statement that finds a term, once there is one.
  private var termStatement: PreparedStatement?

  /// A reader for a store whose tables are there.
  package init(_ database: Database) throws(TripleStoreError) { self.database = database }

  /// Number of triples; reads them all.
  package func tripleCount() throws(TripleStoreError) -> Int {
    let count = try PreparedStatement(database, "SELECT count(*) FROM rdf_triple")
    defer { count.reset() }
    return try count.step() ? Int(clamping: count.number(0)) : 0
  }

  /// All triples of `subject`, in the order of the predicates' ids, decoded by one query.
  package func triples(of subject: Resource) throws(TripleStoreError) -> [Triple] {
    guard let id = try id(of: subject.term) else { return [] }
    let rows = try PreparedStatement(
      database,
      """
      SELECT x.o, t.kind, t.value, t.qualifier, x.p, u.value FROM rdf_triple x
      JOIN rdf_term u ON u.id = x.p LEFT JOIN rdf_term t ON t.id = x.o WHERE x.s = ?1
      """)
    rows.bind(id, at: 1)
    defer { rows.reset() }
    var triples: [Triple] = []
    var predicate: (id: TermID, node: NamedNode)?
    while try rows.step() {
      let predicateID = rows.id(4)
      if predicate?.id != predicateID { predicate = (predicateID, NamedNode(rows.text(5))) }
      guard let node = predicate?.node else { continue }
      triples.append(Triple(subject, node, try decode(rows)))
    }
    return triples
  }

  /// Calls `body` with every triple, those of one subject together, until it returns false.
  package func forEachTriple(
    _ body: (Triple) throws(TripleStoreError) -> Bool
  ) throws(TripleStoreError) {
    let rows = try PreparedStatement(
      database,
      """
      SELECT x.o, t.kind, t.value, t.qualifier, x.s, r.kind, r.value, r.qualifier, x.p, u.value
      FROM rdf_triple x NOT INDEXED JOIN rdf_term r ON r.id = x.s JOIN rdf_term u ON u.id = x.p
      LEFT JOIN rdf_term t ON t.id = x.o ORDER BY x.s, x.p, x.o
      """)
    defer { rows.reset() }
    var subject: (id: TermID, resource: Resource)?
    var predicates: [TermID: NamedNode] = [:]
    while try rows.step() {
      if subject?.id != rows.id(4) {
        guard let resource = Resource(try decode(rows, from: 4)) else {
          throw .unknownID(rows.id(4).rawValue)
        }
        subject = (rows.id(4), resource)
      }
      let predicate = predicates[rows.id(8)] ?? NamedNode(rows.text(9))
      predicates[rows.id(8)] = predicate
      guard let resource = subject?.resource else { continue }
      guard try body(Triple(resource, predicate, try decode(rows))) else { return }
    }
  }

  /// The values of a property, in the order of their ids.
  package func objects(
    of subject: Resource, _ predicate: NamedNode
  ) throws(TripleStoreError) -> [Term] {
    guard let subjectID = try id(of: subject.term),
      let predicateID = try id(of: .namedNode(predicate))
    else { return [] }
    return try terms(
      """
      SELECT x.o, t.kind, t.value, t.qualifier FROM rdf_triple x
      LEFT JOIN rdf_term t ON t.id = x.o WHERE x.s = ?1 AND x.p = ?2
      """, subjectID, predicateID)
  }

  /// The subjects that have `object` as a value of `predicate`, in the order of their ids.
  package func subjects(
    _ predicate: NamedNode, _ object: Term, limit: Int = .max
  ) throws(TripleStoreError) -> [Resource] {
    guard let predicateID = try id(of: .namedNode(predicate)), let objectID = try id(of: object)
    else { return [] }
    let found = try terms(
      """
      SELECT x.s, t.kind, t.value, t.qualifier FROM rdf_triple x
      LEFT JOIN rdf_term t ON t.id = x.s WHERE x.p = ?1 AND x.o = ?2 LIMIT ?3
      """, predicateID, objectID, TermID(rawValue: Int64(clamping: limit)))
    return found.compactMap(Resource.init)
  }

  /// The id of a term, or nil when no triple has it.
  package func id(of term: Term) throws(TripleStoreError) -> TermID? {
    if let inline = TermID(inline: term) { return inline }
    let row = try TermRow(term) { (datatype) throws(TripleStoreError) -> TermID? in
      try self.id(of: .namedNode(datatype))
    }
    guard let row else { return nil }
    row.write(to: &key)
    let hash = unsafe SipHash13.hash(key.span.bytes)
    let statement = try PreparedStatement(database, TermDictionary.findSQL)
    return try TermDictionary.find(row, hash: hash, with: statement)
  }

  /// The term of an id; fails when the store has no such id.
  package func term(of id: TermID) throws(TripleStoreError) -> Term {
    if let inline = id.inlineTerm { return inline }
    let row = try row(of: id)
    defer { row.reset() }
    return try decode(row)
  }

  /// What a test says of the text of an id, where that is an `xsd:string`.
  func test(_ test: TextTest, textOf id: TermID) throws(TripleStoreError) -> Bool? {
    guard id.kind == .dictionary else { return nil }
    let row = try row(of: id)
    defer { row.reset() }
    guard row.number(1) == TermRow.Kind.string.rawValue, !row.isNull(1) else { return nil }
    return row.test(test, column: 2)
  }

  /// The statement that finds a term, at its row; to be reset.
  private func row(of id: TermID) throws(TripleStoreError) -> PreparedStatement {
    let row: PreparedStatement
    if let termStatement, !termStatement.isBusy {
      row = termStatement
    } else {
      row = try PreparedStatement(
        database, "SELECT id, kind, value, qualifier FROM rdf_term WHERE id = ?1")
      termStatement = row
    }
    row.bind(id, at: 1)
    guard try row.step() else { throw .unknownID(id.rawValue) }
    return row
  }

  private func terms(
    _ sql: String, _ parameters: TermID...
  ) throws(TripleStoreError) -> [Term] {
    let rows = try PreparedStatement(database, sql)
    for (index, parameter) in parameters.enumerated() {
      rows.bind(parameter, at: Int32(index + 1))
    }
    defer { rows.reset() }
    var terms: [Term] = []
    while try rows.step() { terms.append(try decode(rows)) }
    return terms
  }

  /// The term in four columns: id, kind, value and qualifier.
  private func decode(
    _ row: PreparedStatement, from column: Int32 = 0
  ) throws(TripleStoreError) -> Term {
    let id = row.id(column)
    if let inline = id.inlineTerm { return inline }
    guard !row.isNull(column + 1), let kind = TermRow.Kind(rawValue: row.number(column + 1)) else {
      throw .unknownID(id.rawValue)
    }
    let value = row.text(column + 2)
    switch kind {
    case .namedNode: return .namedNode(NamedNode(value))
    case .blankNode: return .blankNode(BlankNode(value))
    case .string: return .literal(Literal(value))
    case .languageString: return .literal(Literal(value, language: row.text(column + 3)))
    case .typedLiteral:
      return .literal(Literal(value, datatype: try datatype(row.id(column + 3))))
    }
  }

  private func datatype(_ id: TermID) throws(TripleStoreError) -> NamedNode {
    if let known = datatypes[id] { return known }
    let row = try PreparedStatement(
      database, "SELECT value FROM rdf_term WHERE id = ?1 AND kind = 0")
    row.bind(id, at: 1)
    guard try row.step() else { throw .unknownID(id.rawValue) }
    let node = NamedNode(row.text(0))
    row.reset()
    datatypes[id] = node
    return node
  }
}
