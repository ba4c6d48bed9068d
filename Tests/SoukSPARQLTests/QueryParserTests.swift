import SoukRDF
import SoukSPARQL
import Testing

struct QueryParserTests {
  private func refusal(of text: String) -> QuerySyntaxError? {
    do throws(QuerySyntaxError) {
      _ = try QueryParser.parse(text)
      return nil
    } catch {
      return error
    }
  }

  @Test("an error names the line and the column, in characters")
  func positions() throws {
    let error = try #require(refusal(of: "SELECT ?x {\n  ?x <http://a> \"äö\" ?\n}"))
    #expect((error.line, error.column) == (2, 22))
    #expect(error.found == "?")
  }

  @Test("the column is that of the text as written where an escape stands before it")
  func positionsAfterEscapes() throws {
    let error = try #require(refusal(of: #"SELECT ?\u0061 { ?a ) }"#))
    #expect((error.line, error.column) == (1, 21))
  }

  @Test(
    "the usual slips get the hint that helps",
    arguments: [
      ("SELECT ?x { ?x dc:title ?y }", "PREFIX dc: <http://purl.org/dc/elements/1.1/>"),
      ("SELECT ?x { ?x <p:a> ?y ?x <p:b> ?z }", "end the triple before it with a dot"),
      ("SELECT ?x { ?x <p:a> ?y", "the { of line 1, column 11 is not closed"),
      ("SELECT ?x { ?x <p:a> ?y LIMIT 5", "the { of line 1, column 11 is not closed"),
      ("SELECT ?x, ?y { ?x <p:a> ?y }", "without commas"),
      ("SELECT x { ?x <p:a> ?y }", "begins with a question mark: ?x"),
      ("SELECT ?x { ?x <p:a> y }", "begins with a question mark: ?y"),
      ("SELECT ?x { ?x <p:a> ?y FILTER(?y == 1) }", "SPARQL writes = for =="),
      ("SELECT ?x { ?x <p:a> ?y FILTER(?y > 1 AND ?y < 3) }", "SPARQL writes && for AND"),
      ("SELECT COUNT(?x) AS ?n { ?x <p:a> ?y }", "put the expression and its name in brackets"),
      ("SELECT ?x { ?x <p:a> “y” }", "quotes are the plain"),
      ("SELECT ?x { ?x <p:a> \"y }", "close the text on its line"),
      ("INSERT DATA { <a:a> <a:b> <a:c> }", "the graph is only read here"),
      ("SELECT ?x ?y { ?x <p:a> ?y } GROUP BY ?x", "name ?y in GROUP BY"),
      ("SELECT ?x { ?x <p:a> ?y BIND(1 AS ?y) }", "?y has a value already"),
      ("SELECT ?x { _:a <p:a> ?x OPTIONAL { _:a <p:b> ?y } }", "write a variable for _:a"),
      ("SELECT ?x { ?x <a> ?y }", "write the IRI in full, or give a BASE"),
    ])
  func hints(_ text: String, _ hint: String) throws {
    let error = try #require(refusal(of: text))
    #expect(error.description.contains(hint), "\(error)")
  }

  @Test("a query is read into its parts")
  func parts() throws {
    let query = try QueryParser.parse(
      """
      BASE <http://example.org/a/b>
      PREFIX : <#>
      SELECT DISTINCT ?s (COUNT(*) AS ?n) FROM <../g>
      WHERE { ?s :p/:q* [ a :C ] OPTIONAL { ?s :r ?o FILTER(?o > -1.5) } }
      GROUP BY ?s HAVING (COUNT(*) > 1) ORDER BY DESC(?n) LIMIT 10 OFFSET 5
      """)
    #expect(query.dataset == [.default(NamedNode("http://example.org/g"))])
    guard case .select(let select) = query.form else {
      Issue.record("not a SELECT")
      return
    }
    #expect(select.duplicates == .removed)
    #expect(select.columns?.map(\.variable) == ["s", "n"])
    #expect(query.modifiers.limit == 10)
    #expect(query.modifiers.offset == 5)
    #expect(query.modifiers.order.first?.isDescending == true)
    let elements = try #require(query.pattern?.elements)
    #expect(elements.count == 2)
    guard case .triples(let triples) = elements[0], case .optional = elements[1] else {
      Issue.record("not triples and OPTIONAL")
      return
    }
    #expect(triples.count == 2)
  }

  @Test("a dot ends a name only where no more of the name follows")
  func dotsInNames() throws {
    let query = try QueryParser.parse("PREFIX : <x:> ASK { :a.b :c :d. :e :f 1. }")
    guard case .triples(let triples) = try #require(query.pattern?.elements.first),
      case .triple(let first) = triples[0], case .triple(let second) = triples[1]
    else {
      Issue.record("not two triples")
      return
    }
    #expect(first.subject == .iri("x:a.b"))
    #expect(first.object == .iri("x:d"))
    #expect(second.object == .term(.integer(1)))
  }

  @Test("brackets nested without end are refused and do not end the process")
  func nesting() throws {
    for (open, count) in [("(", 100_000), ("{", 100_000), ("!(", 50_000), ("[<a:a> ", 50_000)] {
      let group = open == "{" || open == "[<a:a> "
      let text =
        (group ? "SELECT * {" : "SELECT * { FILTER")
        + String(repeating: open, count: count)
      #expect(refusal(of: text) != nil)
    }
    let sum = String(repeating: "1+", count: 100_000) + "1"
    #expect(refusal(of: "SELECT (\(sum) AS ?x) {}") != nil)
  }

  @Test("garbage and damaged queries are read or refused, never a crash")
  func garbage() {
    var random = SeededRandom(11)
    let words = [
      "SELECT", "?x", "{", "}", "(", ")", ".", ";", ",", "<a:b>", "\"t\"", "'''", "FILTER", "a",
      "OPTIONAL", "UNION", "{?x ?y ?z}", "BIND", "AS", "VALUES", "UNDEF", "GROUP BY", "COUNT",
      "*", "/", "^", "|", "!", "+", "-1", "_:b", "[", "]", "@en", "^^", "\\u0041", "\\uD800", "ä",
      "PREFIX", "p:", "p:q", "BASE", "EXISTS", "NOT", "IN", "LIMIT 1", "\0", "%", "1e", "1.",
    ]
    var read = 0
    for round in 0..<2_000 {
      let count = Int.random(in: 1..<20, using: &random)
      let text =
        (round % 2 == 0 ? "SELECT * { " : "")
        + (0..<count).map { _ in words.randomElement(using: &random) ?? "" }
        .joined(separator: round % 3 == 0 ? "" : " ") + (round % 2 == 0 ? " }" : "")
      if let error = refusal(of: text) {
        #expect(error.line >= 1 && error.column >= 1)
      } else {
        read += 1
      }
    }
    #expect(read > 0)
    let valid = Array(
      "PREFIX p: <a:> SELECT ?x (COUNT(?y) AS ?n) { ?x p:q+ ?y FILTER(?y > 1.5e3) } GROUP BY ?x"
        .utf8)
    for _ in 0..<1_000 {
      var bytes = valid
      for _ in 0..<Int.random(in: 1..<4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      _ = refusal(of: String(decoding: bytes, as: UTF8.self))
    }
  }
}
