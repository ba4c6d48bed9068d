import GRDB
import SoukRDF
import Testing

/// Joins, closures and counts as single statements, and how they are stopped.
struct StatementTests {
  private func queue(_ triples: [Triple]) throws -> DatabaseQueue {
    let queue = try DatabaseQueue()
    try queue.write { db in
      let loader = try TripleLoader(db)
      for triple in triples { try loader.add(triple) }
      try loader.finish()
    }
    return queue
  }

  private func node(_ number: Int) -> Resource { .iri("urn:n\(number)") }
  private let next = NamedNode("urn:next")

  @Test("a statement that would run for ages stops when the watch says so, and the next one runs")
  func statementsAreStopped() throws {
    let triples = (0..<3_000).map { Triple(node($0), next, node($0 + 1).term) }
    try queue(triples).read { db in
      let source = try SQLiteTripleSource(db)
      let open = IDJoin(
        (0..<3).map { IDJoin.Step(.column($0 * 3), .column($0 * 3 + 1), .column($0 * 3 + 2)) },
        width: 9, counting: IDJoin.Counting(keys: [], counts: [nil]))
      var looks = 0
      let watch = ProgressWatch(db) {
        looks += 1
        return looks > 20
      }
      #expect(throws: TripleStoreError.self) { try source.join(open, []) { _ in true } }
      #expect(looks == 21)
      watch.end()
      var rows = 0
      try source.match(IDPattern(nil, nil, nil)) { _ in
        rows += 1
        return true
      }
      #expect(rows == 3_000)
    }
  }

  @Test("a closure finds each node once, around a circle and in both directions")
  func closures() throws {
    // A circle of five, and a way into it.
    let triples =
      (0..<5).map { Triple(node($0), next, node(($0 + 1) % 5).term) }
      + [Triple(node(9), next, node(0).term)]
    try queue(triples).read { db in
      let source = try SQLiteTripleSource(db)
      let id = try #require(try source.id(of: .namedNode(next)))
      func reached(_ links: [IDReach.Link], from number: Int) throws -> [String] {
        var found: [String] = []
        try source.reach(IDReach(links), from: #require(try source.id(of: node(number).term))) {
          (id) throws(TripleStoreError) in
          found.append(try source.term(of: id).description)
          return true
        }
        return found.sorted()
      }
      let circle = (0..<5).map { "<urn:n\($0)>" }
      #expect(try reached([IDReach.Link(id, isBackward: false)], from: 9) == circle)
      #expect(try reached([IDReach.Link(id, isBackward: false)], from: 2) == circle)
      #expect(try reached([IDReach.Link(id, isBackward: true)], from: 9).isEmpty)
      #expect(
        try reached([IDReach.Link(id, isBackward: true)], from: 0) == circle + ["<urn:n9>"])
      let twice = [IDReach.Link(id, isBackward: false), IDReach.Link(id, isBackward: false)]
      #expect(try reached(twice, from: 9) == circle)
    }
  }

  @Test("no text of a term is in a statement: ids are bound")
  func idsAreBound() throws {
    let hostile = Term.string("'; DROP TABLE rdf_triple; --")
    try queue([Triple(node(1), next, hostile), Triple(node(2), next, .string("x"))]).read { db in
      let source = try SQLiteTripleSource(db)
      let object = try #require(try source.id(of: hostile))
      let predicate = try #require(try source.id(of: .namedNode(next)))
      var found: [String] = []
      let join = IDJoin(
        [IDJoin.Step(.column(0), .parameter(0), .parameter(1))], width: 1)
      try source.join(join, [predicate, object]) { (row) throws(TripleStoreError) in
        found.append(try source.term(of: row[0]).description)
        return true
      }
      #expect(found == ["<urn:n1>"])
    }
  }

  @Test("the check of a store finds what was taken away, and nothing in a whole one")
  func checks() throws {
    let triples = (0..<20).map { Triple(node($0), next, .string("text \($0)")) }
    let queue = try queue(triples)
    #expect(try queue.read { try TripleStoreCheck($0) }.isSound)
    try queue.write { db in
      try db.execute(sql: "DELETE FROM rdf_term WHERE value = 'text 3'")
      try db.execute(sql: "INSERT INTO rdf_term (id, kind, value) VALUES (8000, 2, 'orphan')")
    }
    let check = try queue.read { try TripleStoreCheck($0) }
    #expect(!check.isSound)
    #expect((check.unknown, check.orphans, check.unhashed) == (1, 1, 1))
  }

  @Test("a dump read back is the store, in every syntax")
  func dumps() throws {
    let triples = [
      Triple(.blankNode(BlankNode("b")), next, .literal(Literal("ä\n\"", language: "de"))),
      Triple(node(1), next, .integer(-5)), Triple(node(1), RDF.type, .iri("urn:C")),
      Triple(node(2), next, .literal(Literal("01", datatype: XSD.integer))),
    ]
    try queue(triples).read { db in
      for syntax in RDFSyntax.allCases {
        let writer = try TripleStreamWriter(syntax, prefixes: ["u": "urn:"])
        var text: [UInt8] = []
        try TripleReader(db).forEachTriple { (triple) throws(TripleStoreError) in
          let graph: Resource? = triple.subject == node(2) ? .iri("urn:g") : nil
          text += (try? writer.write(Quad(triple, graph: graph))) ?? []
          return true
        }
        text += try writer.finish()
        let read = try RDFReader(syntax, file: "\(syntax)").quads(text)
        #expect(Set(read.map(\.triple)).count == 4, "\(syntax)")
        #expect(read.contains { $0.triple == triples[3] })
        #expect(
          Set(read.compactMap(\.graph)) == (syntax.hasGraphs ? [.iri("urn:g")] : []), "\(syntax)")
      }
    }
  }
}
