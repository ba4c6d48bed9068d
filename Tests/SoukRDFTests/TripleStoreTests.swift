import GRDB
import SoukRDF
import Testing

struct TripleStoreTests {
  private func store(_ triples: [Triple] = []) throws -> DatabaseQueue {
    let queue = try DatabaseQueue()
    try queue.write { db in
      try TripleStoreSchema.create(in: db)
      let writer = try TripleWriter(db)
      for triple in triples { try writer.insert(triple) }
    }
    return queue
  }

  private func all(_ source: any TripleSource, _ pattern: IDPattern) throws -> Set<Triple> {
    var ids: [IDTriple] = []
    try source.match(pattern) { (triple) throws(TripleStoreError) -> Bool in
      ids.append(triple)
      return true
    }
    let triples = try ids.compactMap { triple -> Triple? in
      guard let subject = Resource(try source.term(of: triple.subject)),
        case .namedNode(let predicate) = try source.term(of: triple.predicate)
      else { return nil }
      return Triple(subject, predicate, try source.term(of: triple.object))
    }
    #expect(triples.count == ids.count)
    #expect(Set(triples).count == triples.count, "a triple came twice")
    return Set(triples)
  }

  @Test("SQLite and memory give the same answer to every pattern, and it is the right one")
  func sourcesAgree() throws {
    var random = SeededRandom(7)
    for _ in 0..<30 {
      let triples = (0..<Int.random(in: 0..<80, using: &random)).map { _ in random.triple() }
      let memory = MemoryTripleStore(triples)
      let queue = try store(triples)
      try queue.read { db in
        let sqlite = try SQLiteTripleSource(db)
        for _ in 0..<40 {
          let probe = random.triple()
          let shape = Int.random(in: 0..<8, using: &random)
          let subject: Term? = shape & 1 != 0 ? probe.subject.term : nil
          let predicate: Term? = shape & 2 != 0 ? .namedNode(probe.predicate) : nil
          let object: Term? = shape & 4 != 0 ? probe.object : nil
          let expected = Set(triples).filter {
            (subject == nil || $0.subject.term == subject)
              && (predicate == nil || .namedNode($0.predicate) == predicate)
              && (object == nil || $0.object == object)
          }
          for source in [memory, sqlite] as [any TripleSource] {
            let ids = try [subject, predicate, object].map { term -> TermID?? in
              guard let term else { return .some(nil) }
              return try source.id(of: term).map { .some($0) }
            }
            guard let s = ids[0], let p = ids[1], let o = ids[2] else {
              #expect(expected.isEmpty)
              continue
            }
            let pattern = IDPattern(s, p, o)
            #expect(try all(source, pattern) == expected)
            #expect(try (source.estimate(pattern) == 0) == expected.isEmpty)
          }
        }
      }
    }
  }

  @Test("The same term has the same id, also for the next writer; other terms have others")
  func dictionaryIsStable() throws {
    var random = SeededRandom(3)
    let triples = (0..<200).map { _ in random.triple() }
    let queue = try store(triples)
    let terms = Set(triples.flatMap { [$0.subject.term, .namedNode($0.predicate), $0.object] })
    func ids() throws -> [Term: TermID] {
      try queue.read { db in
        let reader = try TripleReader(db)
        var ids: [Term: TermID] = [:]
        for term in terms { ids[term] = try reader.id(of: term) }
        return ids
      }
    }
    let before = try ids()
    #expect(before.count == terms.count)
    #expect(Set(before.values).count == terms.count)
    try queue.write { db in
      let writer = try TripleWriter(db)
      for triple in triples.reversed() { try writer.insert(triple) }
    }
    #expect(try ids() == before)
    try queue.read { db in
      let reader = try TripleReader(db)
      for (term, id) in before { #expect(try reader.term(of: id) == term) }
      #expect(try reader.tripleCount() == Set(triples).count)
    }
  }

  @Test("Replacing subjects leaves no old triple, and no unused term after the sweep")
  func replaceLeavesNoOrphan() throws {
    var random = SeededRandom(9)
    let triples = (0..<150).map { _ in random.triple() }
    let queue = try store(triples)
    let gone = Array(Set(triples.prefix(3).map(\.subject)))
    let new = (0..<20).map { _ in random.triple() }.filter { !gone.contains($0.subject) }
    try queue.write { db in
      try TripleWriter(db).replace(subjects: gone, with: new)
      _ = try TripleWriter(db).removeUnusedTerms()
    }
    let expected = Set(triples).filter { !gone.contains($0.subject) }.union(new)
    try queue.read { db in
      #expect(try all(try SQLiteTripleSource(db), IDPattern(nil, nil, nil)) == expected)
      let indexed = try ["rdf_triple_pos", "rdf_triple_osp"].map { index in
        try Int.fetchOne(
          db,
          sql:
            "SELECT count(*) FROM rdf_triple INDEXED BY \(index) WHERE p > o OR p <= o OR o > 0 OR o <= 0"
        )
      }
      #expect(indexed.allSatisfy { $0 == expected.count })
      let dangling = try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM rdf_term_hash h LEFT JOIN rdf_term t ON t.id = h.id
          WHERE t.id IS NULL
          """)
      #expect(dangling == 0)
      let unused = try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM rdf_term t WHERE
          NOT EXISTS (SELECT 1 FROM rdf_triple WHERE s = t.id OR p = t.id OR o = t.id)
          AND t.id NOT IN (SELECT qualifier FROM rdf_term WHERE kind = 4)
          """)
      #expect(unused == 0)
      #expect(try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok")
    }
  }

  @Test("The sweep takes a datatype along with the last literal that names it")
  func datatypeGoesWithItsLastLiteral() throws {
    let literal = Literal("7 kg", datatype: NamedNode("http://example.org/weight"))
    let package = Resource.iri("http://example.org/p")
    let queue = try store([
      Triple(package, NamedNode("http://example.org/weighs"), .literal(literal))
    ])
    let removed = try queue.write { db in
      try TripleWriter(db).replace(subjects: [package], with: [])
      return try TripleWriter(db).removeUnusedTerms()
    }
    #expect(removed == 4)
    let left = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM rdf_term") }
    #expect(left == 0)
  }

  @Test("A loader and a writer make the same store, however small the loader's memory")
  func loaderEqualsWriter() throws {
    var random = SeededRandom(21)
    let triples = (0..<400).map { _ in random.triple() }
    for capacity in [0, 64, 1 << 20] {
      let queue = try DatabaseQueue()
      try queue.write { db in
        let loader = try TripleLoader(db, cacheCapacity: capacity)
        for triple in triples { try loader.add(triple) }
        try loader.finish()
      }
      let found = try queue.read { db in
        try all(SQLiteTripleSource(db), IDPattern(nil, nil, nil))
      }
      #expect(found == Set(triples))
      #expect(throws: TripleStoreError.self) { try queue.write { _ = try TripleLoader($0) } }
    }
  }

  @Test("A writer that takes over another's memory makes the same store as one writer")
  func memoryIsHandedOn() throws {
    var random = SeededRandom(33)
    let triples = (0..<300).map { _ in random.triple() }
    let queue = try DatabaseQueue()
    try queue.write { db in
      try TripleStoreSchema.create(in: db)
      var memory: TermMemory?
      for start in stride(from: 0, to: triples.count, by: 37) {
        let writer = try TripleWriter(db, memory: memory)
        try writer.replace(subjects: [], with: Array(triples[start...].prefix(37)))
        memory = writer.takeMemory()
      }
    }
    let found = try queue.read { db in
      try all(SQLiteTripleSource(db), IDPattern(nil, nil, nil))
    }
    #expect(found == Set(triples))
    let (terms, distinct) = try queue.read { db in
      (
        try Int.fetchOne(db, sql: "SELECT count(*) FROM rdf_term"),
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM (SELECT DISTINCT kind, value, qualifier FROM rdf_term)")
      )
    }
    #expect(terms == distinct)
  }

  @Test("A newer layout, a missing table and an unknown id are typed errors")
  func damageIsSaid() throws {
    let queue = try store([Triple(.iri("urn:s"), NamedNode("urn:p"), .string("o"))])
    #expect(throws: TripleStoreError.self) {
      try queue.read { db in try TripleReader(db).term(of: TermID(rawValue: 8_000)) }
    }
    try queue.write { db in
      try db.execute(sql: "UPDATE rdf_meta SET version = 99")
      do {
        _ = try TripleWriter(db)
        Issue.record("a newer layout was written to")
      } catch TripleStoreError.unsupportedVersion(let found, let expected) {
        #expect(found == 99)
        #expect(expected == TripleStoreSchema.version)
      }
      try db.execute(sql: "UPDATE rdf_meta SET version = 1; DELETE FROM rdf_term")
      #expect(throws: TripleStoreError.self) {
        try TripleReader(db).term(of: TermID(rawValue: 8))
      }
      try db.execute(sql: "DROP TABLE rdf_triple")
      #expect(throws: TripleStoreError.self) {
        try SQLiteTripleSource(db).match(IDPattern(nil, nil, nil)) { (_) in true }
      }
      try TripleStoreSchema.drop(in: db)
      #expect(try TripleStoreSchema.exists(in: db) == false)
      #expect(throws: TripleStoreError.self) { try TripleStoreSchema.checkVersion(in: db) }
    }
  }

  @Test("Asking inside an answer gives both answers whole")
  func nestedMatches() throws {
    var random = SeededRandom(5)
    let triples = Set((0..<60).map { _ in random.triple() })
    let queue = try store(Array(triples))
    try queue.read { db in
      let source = try SQLiteTripleSource(db)
      var inner = 0
      try source.match(IDPattern(nil, nil, nil)) { (_) throws(TripleStoreError) -> Bool in
        try source.match(IDPattern(nil, nil, nil)) { (_) throws(TripleStoreError) -> Bool in
          inner += 1
          return true
        }
        return true
      }
      #expect(inner == triples.count * triples.count)
    }
  }
}
