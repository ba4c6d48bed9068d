import GRDB
import SoukRDF
import Testing

@testable import SoukSPARQL

/// What is kept of queries by their shape changes how long an answer takes and nothing else.
struct QueryShapeTests {
  private var options: QueryOptions {
    QueryOptions(
      limits: QueryLimits(rows: 20_000, cells: 400_000),
      now: Literal("2026-11-26T12:00:00Z", datatype: XSD.dateTime), random: SeededRandom(1))
  }

  /// A source that keeps plans.
  private struct Keeping: QuadSource {
    let source: any QuadSource
    let plans: PlanMemory?

    var isJoining: Bool { source.isJoining }
    func id(of term: Term) throws(TripleStoreError) -> TermID? { try source.id(of: term) }
    func term(of id: TermID) throws(TripleStoreError) -> Term { try source.term(of: id) }
    func graphNames() throws(TripleStoreError) -> [TermID] { try source.graphNames() }
    func match(
      _ pattern: IDPattern, in graph: GraphName,
      _ body: (IDTriple) throws(TripleStoreError) -> Bool
    ) throws(TripleStoreError) { try source.match(pattern, in: graph, body) }
    func join(
      _ join: IDJoin, _ parameters: [TermID],
      _ body: ([TermID]) throws(TripleStoreError) -> Bool
    ) throws(TripleStoreError) { try source.join(join, parameters, body) }
    func reach(
      _ reach: IDReach, from start: TermID, _ body: (TermID) throws(TripleStoreError) -> Bool
    ) throws(TripleStoreError) { try source.reach(reach, from: start, body) }
    func hasOrderedValues(_ predicate: TermID) throws(TripleStoreError) -> Bool {
      try source.hasOrderedValues(predicate)
    }
    func estimate(_ pattern: IDPattern, in graph: GraphName) throws(TripleStoreError) -> Int {
      try source.estimate(pattern, in: graph)
    }
  }

  /// The rows as texts, sorted, or the error.
  private func rows(
    _ query: Query, _ parameters: QueryParameters?, _ source: any QuadSource
  ) throws -> [String] {
    let result: QueryResult
    do throws(EvaluationError) {
      result = try QueryRun(query, parameters, over: source, options).result()
    } catch {
      return ["\(error)"]
    }
    switch result {
    case .boolean(let value): return ["\(value)"]
    case .graph(let triples): return triples.map(\.description).sorted()
    case .solutions(let table):
      return table.rows.map { row in
        row.map { $0?.description ?? "-" }.joined(separator: " ")
      }.sorted()
    }
  }

  private func data(_ turtle: String) throws -> MemoryDataset {
    MemoryDataset(
      try RDFReader(.turtle, file: "data", base: "http://e/").triples(
        Array("@prefix : <http://e/> . \(turtle)".utf8)))
  }

  /// Asks texts one after the other with what is kept, and each as if nothing were; gives the shapes.
  @discardableResult
  private func compare(
    _ texts: [String], over source: any QuadSource, plans: PlanMemory = PlanMemory(),
    known: KnownQueries = KnownQueries(), base: String? = nil
  ) throws -> [Int] {
    let keeping = Keeping(source: source, plans: plans)
    return try texts.map { text in
      let request = try known.request(text, base: base)
      let plain = try QueryParser.parse(text, base: base)
      #expect(
        try rows(request.query, request.parameters, keeping) == rows(plain, nil, source), "\(text)")
      return request.parameters?.known.number ?? -1
    }
  }

  @Test("random queries with other values give what they give when nothing is kept")
  func randomQueries() throws {
    var writer = RandomQueryWriter(random: SeededRandom(17))
    var shared = 0
    for round in 0..<60 {
      let triples = RandomQueryWriter.triples(&writer.random, count: 6 + round)
      let queue = try DatabaseQueue()
      try queue.write { db in
        let loader = try TripleLoader(db)
        for triple in triples { try loader.add(triple) }
        try loader.finish()
      }
      let named = (NamedNode("http://e/g1"), RandomQueryWriter.triples(&writer.random, count: 6))
      try queue.read { db in
        let joining = SingleGraph(try SQLiteTripleSource(db, memory: EstimateMemory()))
        let sources: [any QuadSource] = [joining, MemoryDataset(triples, named: [named])]
        for source in sources {
          let plans = PlanMemory()
          let known = KnownQueries()
          for _ in 0..<12 {
            let pattern = writer.group(2).replacing(/:n([0-9])/) { "<http://e/n\($0.1)>" }
            let texts = (0..<6).map { number in
              let others =
                number == 0
                ? pattern
                : pattern.replacing(/n[0-9]>|"a"/) { match in
                  match.0 == "\"a\""
                    ? "\"\(writer.pick(["a", "b", "c"]))\"" : "n\(writer.number(7))>"
                }
              return "PREFIX : <http://e/> SELECT * { \(others) }"
            }
            guard (try? QueryParser.parse(texts[0])) != nil else { continue }
            let shapes = try compare(texts, over: source, plans: plans, known: known)
            shared += shapes.count - Set(shapes).count
          }
        }
      }
    }
    #expect(shared > 400, "hardly a plan was used again")
  }

  @Test("a value that decides what is looked up belongs to the shape")
  func fixedValues() throws {
    let source = try data(":a :p 1 ; :q 2 . :b :p 3 ; :q 4 . :c :p \"x\" .")
    for texts in [
      ["SELECT ?v { ?s <http://e/p> ?v }", "SELECT ?v { ?s <http://e/q> ?v }"],
      [
        "SELECT ?v { <http://e/a> <http://e/p>+ ?v }",
        "SELECT ?v { <http://e/a> <http://e/q>+ ?v }",
      ],
      ["SELECT ?s { VALUES ?s { <http://e/a> } }", "SELECT ?s { VALUES ?s { <http://e/b> } }"],
      [
        "SELECT (GROUP_CONCAT(STR(?v); SEPARATOR=\"-\") AS ?t) { <http://e/a> ?p ?v }",
        "SELECT (GROUP_CONCAT(STR(?v); SEPARATOR=\"+\") AS ?t) { <http://e/a> ?p ?v }",
      ],
      [
        "CONSTRUCT { ?s <http://e/r> \"1\" } { ?s <http://e/p> 1 }",
        "CONSTRUCT { ?s <http://e/r> \"2\" } { ?s <http://e/p> 1 }",
      ],
      ["DESCRIBE <http://e/a>", "DESCRIBE <http://e/b>"],
      [
        "ASK { GRAPH <http://e/a> { ?s ?p ?o } }", "ASK { GRAPH <http://e/b> { ?s ?p ?o } }",
      ],
    ] {
      let shapes = try compare(texts, over: source)
      #expect(Set(shapes).count == 2, "\(texts)")
    }
  }

  @Test("a value in a triple or an expression does not")
  func freeValues() throws {
    let source = try data(":a :p 1 ; :q \"x\" . :b :p 3 ; :q \"y\" . :c :q \"x y\" .")
    let prefix = "PREFIX : <http://e/> "
    for texts in [
      ["SELECT ?v { <http://e/a> :p ?v }", "SELECT ?v { <http://e/b> :p ?v }"],
      ["SELECT ?s { ?s :q \"x\" }", "SELECT ?s { ?s :q 'y' }", "SELECT ?s { ?s :q \"none\" }"],
      [
        "ASK { ?s :q ?o FILTER(CONTAINS(?o, \"y\")) }",
        "ASK { ?s :q ?o FILTER(CONTAINS(?o, \"z\")) }",
      ],
      ["SELECT (COUNT(*) AS ?n) { ?s :q \"x\" }", "SELECT (COUNT(*) AS ?n) { ?s :q \"none\" }"],
    ] {
      let shapes = try compare(texts.map { prefix + $0 }, over: source)
      #expect(Set(shapes).count == 1, "\(texts)")
    }
  }

  @Test("a term that the data lack may come first or later")
  func unknownTerms() throws {
    let source = try data(":a :p :b . :b :p :c .")
    let texts = ["none", "a", "none", "b", "other"].flatMap { name in
      [
        "SELECT * { <http://e/\(name)> <http://e/p> ?x . ?x <http://e/p> ?y }",
        "SELECT * { <http://e/\(name)> <http://e/p>* ?x }",
        "SELECT * { ?x <http://e/p> ?y FILTER NOT EXISTS { <http://e/\(name)> <http://e/p> ?y } }",
      ]
    }
    let shapes = try compare(texts, over: source)
    #expect(Set(shapes).count == 3)
  }

  @Test("values that are equal in one query and different in another have different shapes")
  func equalValues() throws {
    let source = try data(":a :p :a . :b :p :a .")
    let query = { (first: String, second: String) in
      "SELECT ?x { ?x <http://e/p> <http://e/\(first)> FILTER(?x != <http://e/\(second)>) }"
    }
    let shapes = try compare([query("a", "a"), query("a", "b"), query("b", "b")], over: source)
    #expect(shapes[0] == shapes[2])
    #expect(shapes[0] != shapes[1])
  }

  @Test("a value that is also written in another way is none that may change")
  func twoWaysToWriteATerm() throws {
    let source = try data(":a :p :a . :b :p :b . :a a :c .")
    let prefix = "PREFIX : <http://e/> BASE <http://e/> "
    try compare(
      [
        "SELECT * { <http://e/a> :p ?x . :a :p ?y }", "SELECT * { <http://e/b> :p ?x . :a :p ?y }",
        "SELECT * { <http://e/a> :p ?x . <a> :p ?y }",
        "SELECT * { <http://e/b> :p ?x . <a> :p ?y }",
        "SELECT * { <http://e/b> :p ?x . <b> :p ?y }", "SELECT * { ?s a ?x . <b> :p ?y }",
        "SELECT * { ?s a ?x . <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> :p ?y }",
      ].map { prefix + $0 }, over: source)
  }

  @Test("texts that Swift takes for equal are told apart as terms are")
  func canonicalEquivalence() throws {
    let (composed, decomposed) = ("\u{e9}", "e\u{301}")
    let source = try data(":a :n \"\(composed)\" . :b :n \"\(decomposed)\" .")
    let lengths = { (first: String, second: String) in
      "SELECT (STRLEN(\"\(first)\") AS ?a) (STRLEN(\"\(second)\") AS ?b) {}"
    }
    for pairs in [
      [("x", "x"), (composed, decomposed), (decomposed, composed), (composed, composed)],
      [(composed, decomposed), ("x", "x"), ("x", "y")],
    ] {
      try compare(pairs.map { lengths($0.0, $0.1) }, over: source)
    }
    try compare(
      [composed, decomposed].map { "SELECT ?s { VALUES ?n { \"\($0)\" } ?s <http://e/n> ?n }" },
      over: source)
  }

  @Test("a value that is another term of the query is none of its shape")
  func valueThatIsAConstant() throws {
    let source = try data(":a :p :b .")
    let query = { (iri: String) in
      "PREFIX e: <http://none/> SELECT ?ok { BIND(<\(iri)> AS ?v) BIND(?v = e:m AS ?ok) }"
    }
    try compare(
      ["http://x/1", "http://none/m", "http://x/2", "http://x/3"].map(query), over: source)
    try compare(
      ["http://e/q", "http://e/b", "http://e/q"].map { iri in
        "PREFIX e: <http://e/> SELECT * { ?s e:p <\(iri)> . ?t e:p e:b }"
      }, over: source)
  }

  @Test("a sign that touches a number is another word than one that does not")
  func signs() throws {
    let source = try data(":a :p 1 .")
    try compare(
      [
        "SELECT ?s { ?s <http://e/p>+ 1 }", "SELECT ?s { ?s <http://e/p> +1 }",
        "SELECT (1 -1 AS ?x) {}", "SELECT (1 - 1 AS ?x) {}", "SELECT (-1e0 AS ?x) {}",
        "SELECT (- 1e0 AS ?x) {}",
      ], over: source)
    let known = KnownQueries()
    _ = try known.request("SELECT * { ?s ?p -1 }")
    #expect(throws: QuerySyntaxError.self) { try known.request("SELECT * { ?s ?p - 1 }") }
  }

  @Test("an IRI is resolved against the base of its own query")
  func bases() throws {
    let source = try data(":a :p 1 . <http://f/a> :p 2 .")
    let known = KnownQueries()
    let text = "SELECT ?v { <a> <http://e/p> ?v }"
    for base in ["http://e/", "http://f/", "http://e/"] {
      try compare([text], over: source, known: known, base: base)
    }
    #expect(throws: QuerySyntaxError.self) { try known.request(text) }
  }

  @Test("a malformed query is told as ever, also where one of its beginning is known")
  func malformed() throws {
    let known = KnownQueries()
    _ = try known.request("SELECT * { ?s ?p \"x\" }")
    for text in [
      "SELECT * { ?s ?p \"y }", "SELECT * { ?s ?p \"y\"", "", "SELECT * { ?s ?p \"x\"@ }",
    ] {
      do throws(QuerySyntaxError) {
        _ = try known.request(text)
        Issue.record("\(text) was read")
      } catch let found {
        do throws(QuerySyntaxError) {
          _ = try QueryParser.parse(text)
        } catch {
          #expect("\(found)" == "\(error)")
        }
      }
    }
  }

  @Test("a plan is used again only where about as many triples fit")
  func sizes() {
    #expect([0, 1, 7, 8, 63, 64, 4_096].map(PlanMemory.size) == [0, 1, 1, 2, 2, 3, 5])
  }

  @Test("more shapes than are kept, and more queries than plans, change nothing")
  func limits() throws {
    let source = try data(":a :p 1 . :b :p 2 .")
    let texts = (0..<700).map { number in
      "SELECT ?x\(number % 300) { ?x\(number % 300) <http://e/p> ?v . <http://e/\(number % 2 == 0 ? "a" : "b")> <http://e/p> ?w }"
    }
    try compare(texts, over: source)
  }
}
