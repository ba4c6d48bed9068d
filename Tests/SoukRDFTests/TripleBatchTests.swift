import GRDB
import SoukRDF
import Testing

struct TripleBatchTests {
  /// Every triple of the store as terms, and how many rows its dictionary has.
  private struct Contents: Equatable {
    var triples: Set<Triple> = []
    var terms = 0
    var hashes = 0
  }

  private func contents(_ db: Database) throws -> Contents {
    let reader = try TripleReader(db)
    var contents = Contents()
    var ids: [IDTriple] = []
    try SQLiteTripleSource(db).match(IDPattern(nil, nil, nil)) {
      (triple) throws(TripleStoreError) -> Bool in
      ids.append(triple)
      return true
    }
    for triple in ids {
      let subject = try #require(Resource(try reader.term(of: triple.subject)))
      guard case .namedNode(let predicate) = try reader.term(of: triple.predicate) else { continue }
      contents.triples.insert(Triple(subject, predicate, try reader.term(of: triple.object)))
    }
    #expect(contents.triples.count == ids.count)
    contents.terms = try Int.fetchOne(db, sql: "SELECT count(*) FROM rdf_term") ?? -1
    contents.hashes = try Int.fetchOne(db, sql: "SELECT count(*) FROM rdf_term_hash") ?? -1
    #expect(try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok")
    return contents
  }

  private func batch(_ triples: some Sequence<Triple>) -> TripleBatch {
    var batch = TripleBatch()
    for triple in triples { batch.add(triple.subject, triple.predicate, triple.object) }
    return batch
  }

  @Test("Batches and single triples make the same store, each term once", arguments: [1, 37, 400])
  func batchesEqualTriples(size: Int) throws {
    var random = SeededRandom(51)
    let triples = (0..<400).map { _ in random.triple() }
    let single = try DatabaseQueue()
    let batched = try DatabaseQueue()
    let expected = try single.write { db in
      try TripleStoreSchema.create(in: db)
      let writer = try TripleWriter(db)
      for triple in triples { try writer.insert(triple) }
      return try contents(db)
    }
    let found = try batched.write { db in
      try TripleStoreSchema.create(in: db)
      var memory: TermMemory?
      for start in stride(from: 0, to: triples.count, by: size) {
        let writer = try TripleWriter(db, memory: memory)
        try writer.write(batch(triples[start...].prefix(size)), removing: [])
        memory = writer.takeMemory()
      }
      return try contents(db)
    }
    #expect(found == expected)
    #expect(found.triples == Set(triples))
    #expect(found.terms == found.hashes)
  }

  @Test("A batch into a store that has triples finds the terms that are there")
  func batchIntoFullStore() throws {
    var random = SeededRandom(52)
    let old = (0..<200).map { _ in random.triple() }
    let new = (0..<200).map { _ in random.triple() }
    let gone = Set(old.prefix(2).map(\.subject))
    let queue = try DatabaseQueue()
    try queue.write { db in
      try TripleStoreSchema.create(in: db)
      try TripleWriter(db).write(batch(old), removing: [])
      // A writer of its own, without what the first one remembers.
      try TripleWriter(db).write(batch(new), removing: Array(gone))
      let found = try contents(db)
      #expect(found.triples == Set(old).filter { !gone.contains($0.subject) }.union(new))
      let distinct = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM (SELECT DISTINCT kind, value, qualifier FROM rdf_term)")
      #expect(found.terms == distinct)
    }
  }

  @Test("Terms whose bytes run into each other stay apart")
  func hostileTermsStayApart() throws {
    let subject = Resource.iri("urn:s")
    let predicate = NamedNode("urn:p")
    let objects: [Term] = [
      .iri("en"), .blankNode(BlankNode("en")), .string("en"), .string(""), .string("\u{0}"),
      .literal(Literal("", language: "en")), .literal(Literal("en", language: "en")),
      .literal(Literal("nx", language: "e")), .literal(Literal("x", language: "en")),
      .literal(Literal("en", datatype: NamedNode("urn:t"))),
      .literal(Literal("", datatype: XSD.date)),
      .literal(Literal("en", datatype: XSD.date)), .iri("urn:t"), .string("urn:t"),
      .string("e\u{301}"), .string("\u{E9}"),
    ]
    let queue = try DatabaseQueue()
    try queue.write { db in
      try TripleStoreSchema.create(in: db)
      let triples = objects.map { Triple(subject, predicate, $0) }
      try TripleWriter(db).write(batch(triples + triples), removing: [])
      #expect(try contents(db).triples == Set(triples))
      #expect(try contents(db).triples.count == objects.count)
    }
  }
}
