import SoukRDF
import SoukSPARQL
import Testing

@Suite struct QueryRequestTests {
  /// Reads the text that is sent as a server reads it.
  private func sent(_ request: QueryRequest) throws -> Query {
    try QueryParser.parse(try #require(request.text()))
  }

  private func means(_ left: Query, _ right: Query) -> Bool {
    left.form == right.form && left.dataset == right.dataset && left.pattern == right.pattern
      && left.modifiers == right.modifiers && left.values == right.values
  }

  @Test("what a person wrote is sent as it is where it needs nothing from outside")
  func asWritten() throws {
    let text = "# mine\nPREFIX p: <urn:p> SELECT * { ?s p:x \"\\u0041\" } # end"
    let request = try QueryRequest(text, prefixes: ["p": "urn:other", "c": "urn:c"])
    #expect(request.text() == text)
  }

  @Test("the base and the prefixes that are used and not declared stand before it")
  func prologue() throws {
    let request = try QueryRequest(
      "SELECT ?s { ?s p:x <here> }", base: "http://e/dir/",
      prefixes: ["p": "urn:p#", "c": "urn:c#"])
    #expect(
      request.text() == "BASE <http://e/dir/>\nPREFIX p: <urn:p#>\nSELECT ?s { ?s p:x <here> }")
    #expect(means(try sent(request), request.query))
  }

  @Test("a base that no query can hold is not sent", arguments: ["http://e/> } #", "relative", ""])
  func badBase(base: String) throws {
    #expect(try QueryRequest("ASK {}", base: base).text() == nil)
  }

  @Test("a malformed query is told in the places of its own text")
  func places() {
    #expect {
      try QueryRequest("SELECT ?x {\n?x p:name }", prefixes: ["p": "urn:p#"])
    } throws: { ($0 as? QuerySyntaxError)?.line == 2 }
  }

  @Test(
    "values come at the beginning of the pattern, whatever the columns and the text hold",
    arguments: [
      "SELECT ?x { ?x ?y ?v }", "ASK WHERE { ?x ?y ?v }",
      "SELECT (EXISTS { ?a ?b ?c } AS ?z) FROM <urn:g> { ?x ?y ?v FILTER(?v > 1) } ORDER BY ?x",
      "SELECT ?x # {\n{ { SELECT ?x { ?x ?y \"{\" } } FILTER(?v = 1) } LIMIT 3",
    ])
  func values(text: String) throws {
    let terms: [Term] = [
      .iri("http://e/x"), .string("a \"b\" \\u0041 \\\\ \n\r\t'"), .integer(-5),
      .literal(Literal("x", language: "en-GB")),
      .literal(Literal("1", datatype: NamedNode("urn:d"))),
      .string("\\U0001F600 \\\\u0022 } DROP ALL"), .string(""),
    ]
    for term in terms {
      let request = try QueryRequest(text, binding: [("v", term), ("w", .integer(1))])
      #expect(means(try sent(request), request.query), "\(request.text() ?? "-")")
    }
  }

  @Test("engines that take escapes out wherever they see them get the same value")
  func naiveEscapes() throws {
    let value = "\\u0022 } \\U00000022 \\\\u0041"
    let text = try #require(
      try QueryRequest("ASK { ?s ?p ?v }", binding: [("v", .string(value))]).text())
    let expected = try QueryParser.parse("ASK { ?s ?p ?v }").binding([("v", .string(value))])
    #expect(means(try QueryParser.parse(text), expected))
    #expect(means(try QueryParser.parse(Self.withoutEscapes(text)), expected))
  }

  /// What an engine makes of a text that takes escapes out and does not look for a backslash before them.
  private static func withoutEscapes(_ text: String) -> String {
    var rest = Substring(text)
    var taken = ""
    while let first = rest.first {
      let digits = rest.dropFirst(2).prefix(4)
      if rest.hasPrefix("\\u"), digits.count == 4, let code = UInt32(digits, radix: 16),
        let scalar = Unicode.Scalar(code)
      {
        taken.unicodeScalars.append(scalar)
        rest = rest.dropFirst(6)
      } else {
        taken.append(first)
        rest = rest.dropFirst()
      }
    }
    return taken
  }

  @Test(
    "a value that a query cannot hold is not sent",
    arguments: [
      Term.iri("http://e/> } DROP ALL #"), .iri("relative"), .iri(""), .iri("urn:a b"),
      .iri("urn:\u{0}"), .blankNode(BlankNode("b")),
      .literal(Literal("1", datatype: NamedNode("x> ."))),
    ])
  func unwritable(term: Term) throws {
    #expect(try QueryRequest("ASK { ?s ?p ?v }", binding: [("v", term)]).text() == nil)
  }

  @Test("values are for patterns, and not for templates and queries in one another")
  func templates() throws {
    let texts = [
      "CONSTRUCT { ?s ?p ?v } WHERE { ?s ?p ?v }", "DESCRIBE ?v { ?s ?p ?v }",
      "SELECT * { SELECT ?v { ?s ?p ?v } }",
    ]
    for text in texts {
      #expect(try QueryRequest(text, binding: [("v", .integer(1))]).text() == nil)
    }
  }
}
