import GRDB
import SoukRDF
import SoukSPARQL
import Testing

/// Plans against the definition of the language, on random queries over random data.
struct DifferentialTests {
  private static let now = Literal("2026-11-26T12:00:00Z", datatype: XSD.dateTime)
  private static let prefix = "PREFIX : <http://e/> "

  /// The rows as texts, sorted; nil where a cap ended the query.
  private func rows(_ text: String, _ source: any QuadSource, optimised: Bool) throws -> [String]? {
    let query = try QueryParser.parse(text)
    do throws(EvaluationError) {
      let options = QueryOptions(
        limits: QueryLimits(rows: 20_000, cells: 400_000), now: Self.now,
        random: SeededRandom(1), isOptimising: optimised)
      guard case .solutions(let table) = try QueryRun(query, over: source, options).result() else {
        return nil
      }
      return table.rows.map { row in
        row.map { $0?.description ?? "-" }.joined(separator: " ")
      }.sorted()
    } catch {
      return nil
    }
  }

  /// A query of plain triples that counts groups, or asks for the first rows of an order.
  private func statementQuery(_ writer: inout RandomQueryWriter) -> String {
    let object = { (writer: inout RandomQueryWriter) in
      writer.number(4) > 0 ? writer.variable() : writer.object()
    }
    let patterns = (0..<(1 + writer.number(3))).map { _ in
      "\(writer.subject()) :p\(writer.number(3)) \(object(&writer)) ."
    }.joined(separator: " ")
    switch writer.number(4) {
    case 0:
      return "SELECT ?a (COUNT(*) AS ?n) (COUNT(DISTINCT ?b) AS ?m) { \(patterns) } GROUP BY ?a"
    case 1: return "SELECT (COUNT(*) AS ?n) (COUNT(?c) AS ?m) { \(patterns) }"
    case 2: return "SELECT ?b { ?a :p3 ?b . \(patterns) } ORDER BY DESC(?b) LIMIT 5"
    default: return "SELECT ?b { ?a :p3 ?b . \(patterns) } ORDER BY ?b LIMIT 3 OFFSET 1"
    }
  }

  @Test("statements of SQLite give the rows that the language's definition gives")
  func statementsEqualTheDefinition() throws {
    var writer = RandomQueryWriter(random: SeededRandom(8))
    var compared = 0
    var withRows = 0
    for round in 0..<60 {
      // The values of p3 are integers alone, so that an index has their order.
      let data =
        RandomQueryWriter.triples(&writer.random, count: 6 + round)
        + (0..<round).map { number in
          Triple(
            .iri("http://e/n\(number % 7)"), NamedNode("http://e/p3"),
            .integer(Int64(writer.number(30)) - 10))
        }
      let queue = try DatabaseQueue()
      try queue.write { db in
        let loader = try TripleLoader(db)
        for triple in data { try loader.add(triple) }
        try loader.finish()
      }
      try queue.read { db in
        let memory = EstimateMemory()
        for number in 0..<40 {
          let body = number % 2 == 0 ? "SELECT * { \(writer.group(2)) }" : statementQuery(&writer)
          let text = Self.prefix + body
          guard (try? QueryParser.parse(text)) != nil else { continue }
          let source = SingleGraph(try SQLiteTripleSource(db, memory: memory))
          guard let planned = try rows(text, source, optimised: true),
            let defined = try rows(text, SingleGraph(MemoryTripleStore(data)), optimised: false)
          else { continue }
          compared += 1
          if !planned.isEmpty { withRows += 1 }
          #expect(planned == defined, "\(text)")
        }
      }
    }
    #expect(compared > 1_000)
    #expect(withRows > 400)
  }

  @Test("plans give the rows that the language's definition gives, on random queries")
  func plansEqualTheDefinition() throws {
    var writer = RandomQueryWriter(random: SeededRandom(7))
    var compared = 0
    var withRows = 0
    for round in 0..<1_500 {
      let source = MemoryDataset(
        RandomQueryWriter.triples(&writer.random, count: 4 + round % 24),
        named: [
          (NamedNode("http://e/g1"), RandomQueryWriter.triples(&writer.random, count: 6)),
          (NamedNode("http://e/n1"), RandomQueryWriter.triples(&writer.random, count: 4)),
        ])
      let text = Self.prefix + "SELECT * { \(writer.group(2)) }"
      guard (try? QueryParser.parse(text)) != nil else { continue }
      guard let planned = try rows(text, source, optimised: true),
        let defined = try rows(text, source, optimised: false)
      else { continue }
      compared += 1
      if !planned.isEmpty { withRows += 1 }
      #expect(planned == defined, "\(text)")
      if planned != defined { break }
    }
    #expect(compared > 500)
    #expect(withRows > 150)
  }
}
