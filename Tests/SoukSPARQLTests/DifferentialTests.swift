import GRDB
import SoukRDF
import SoukSPARQL
import Testing

/// Plans against the definition of the language, on random queries over random data.
struct DifferentialTests {
  private static let now = Literal("2026-11-26T12:00:00Z", datatype: XSD.dateTime)
  private static let prefix = "PREFIX : <http://e/> "

  private func triples(_ random: inout SeededRandom, count: Int) -> [Triple] {
    (0..<count).map { _ in
      let object: Term
      switch Int.random(in: 0..<5, using: &random) {
      case 0: object = .integer(Int64.random(in: 0..<3, using: &random))
      case 1:
        object = .literal(
          Literal("0\(Int.random(in: 0..<2, using: &random))", datatype: XSD.integer))
      case 2: object = .string(["a", "b"].randomElement(using: &random) ?? "a")
      default: object = .iri("http://e/n\(Int.random(in: 0..<5, using: &random))")
      }
      return Triple(
        .iri("http://e/n\(Int.random(in: 0..<5, using: &random))"),
        NamedNode("http://e/p\(Int.random(in: 0..<3, using: &random))"), object)
    }
  }

  /// Writes random patterns; deeper ones are simpler.
  private struct Writer {
    var random: SeededRandom
    var fresh = 0

    mutating func pick(_ choices: [String]) -> String {
      choices.randomElement(using: &random) ?? ""
    }

    mutating func number(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

    mutating func variable() -> String { pick(["?a", "?b", "?c", "?d"]) }

    mutating func subject() -> String {
      number(3) == 0 ? ":n\(number(5))" : variable()
    }

    mutating func object() -> String {
      number(3) > 0 ? variable() : pick([":n1", ":n2", "0", "1", "01", "\"a\""])
    }

    mutating func property() -> String {
      switch number(9) {
      case 0: return variable()
      case 1: return ":p0+"
      case 2: return ":p1*"
      case 3: return pick([":p0/:p1", "^:p1", ":p0|:p2", ":p2?", "!(:p0|^:p1)", "(:p0/:p1)+"])
      default: return ":p\(number(3))"
      }
    }

    mutating func condition(_ depth: Int) -> String {
      switch number(depth > 0 ? 8 : 6) {
      case 0: return "\(variable()) = \(variable())"
      case 1: return "\(variable()) > 0"
      case 2: return "BOUND(\(variable()))"
      case 3: return "!BOUND(\(variable())) || \(variable()) != :n1"
      case 4: return "ISIRI(\(variable())) && \(variable()) IN (:n1, 1, \"a\")"
      case 5: return "STR(\(variable())) < STR(\(variable()))"
      case 6: return "EXISTS { \(group(depth - 1)) }"
      default: return "NOT EXISTS { \(group(depth - 1)) }"
      }
    }

    mutating func element(_ depth: Int) -> String {
      switch number(depth > 0 ? 12 : 5) {
      case 0, 1, 2, 3: return "\(subject()) \(property()) \(object()) ."
      case 4: return "FILTER(\(condition(depth)))"
      case 5: return "OPTIONAL { \(group(depth - 1)) }"
      case 6: return "{ \(group(depth - 1)) } UNION { \(group(depth - 1)) }"
      case 7: return "MINUS { \(group(depth - 1)) }"
      case 8:
        fresh += 1
        return "BIND(\(pick(["?a", "STR(?b)", "?c + 1", "1"])) AS ?f\(fresh))"
      case 9:
        return "VALUES (?a ?b) { (:n1 UNDEF) (UNDEF 1) (:n2 :n3) }"
      case 10:
        return
          "{ SELECT \(pick(["?a ?b", "DISTINCT ?a", "?c (COUNT(*) AS ?n\(number(99) + 100 * fresh))"])) "
          + "{ \(group(depth - 1)) } }"
      default: return "GRAPH \(pick(["?g", ":g1", "?a"])) { \(group(depth - 1)) }"
      }
    }

    mutating func group(_ depth: Int) -> String {
      (0..<(1 + number(3))).map { _ in element(depth) }.joined(separator: " ")
    }
  }

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
  private func statementQuery(_ writer: inout Writer) -> String {
    let object = { (writer: inout Writer) in
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
    var writer = Writer(random: SeededRandom(8))
    var compared = 0
    var withRows = 0
    for round in 0..<60 {
      // The values of p3 are integers alone, so that an index has their order.
      let data =
        triples(&writer.random, count: 6 + round)
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
    var writer = Writer(random: SeededRandom(7))
    var compared = 0
    var withRows = 0
    for round in 0..<1_500 {
      let source = MemoryDataset(
        triples(&writer.random, count: 4 + round % 24),
        named: [
          (NamedNode("http://e/g1"), triples(&writer.random, count: 6)),
          (NamedNode("http://e/n1"), triples(&writer.random, count: 4)),
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
