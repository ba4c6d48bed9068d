import SoukRDF
import SoukSPARQL
import Testing

@Suite struct JSONResultsReaderTests {
  private static let document = """
    {"head": {"vars": ["a", "b"], "link": ["http://x"]}, "more": [{"x": [1, null]}], "results":
     {"distinct": false, "bindings": [
      {"a": {"type": "uri", "value": "http://e/ü"}, "b": {"type": "literal", "value": "x\\n\\u00e9"}},
      {"b": {"type": "literal", "value": "Tag", "xml:lang": "de-AT"}},
      {"a": {"type": "bnode", "value": "b12"}, "b": {"type": "literal", "value": "01",
       "datatype": "http://www.w3.org/2001/XMLSchema#integer"}},
      {}
     ]}}
    """

  private func read(
    _ text: String, limits: QueryLimits = QueryLimits(), stop: @escaping () -> Bool = { false }
  ) throws(ResultsError) -> QueryResult {
    try JSONResultsReader.read(Array(text.utf8), limits: limits, shouldStop: stop)
  }

  private func isMalformed(_ text: String) -> Bool {
    do throws(ResultsError) {
      _ = try read(text)
      return false
    } catch {
      if case .malformed = error { return true }
      return false
    }
  }

  @Test("terms keep datatype, language and lexical form; what has no value stays without")
  func terms() throws {
    let expected: [[Term?]] = [
      [.iri("http://e/ü"), .string("x\n\u{e9}")],
      [nil, .literal(Literal("Tag", language: "de-AT"))],
      [.blankNode(BlankNode("b12")), .literal(Literal("01", datatype: XSD.integer))],
      [nil, nil],
    ]
    let table = SolutionTable(variables: ["a", "b"], rows: expected)
    #expect(try read(Self.document) == .solutions(table))
  }

  @Test("what souk writes it reads as it was, with every kind of term and sign")
  func roundTrip() throws {
    let table = SolutionTable(
      variables: ["x", "y"],
      rows: [
        [.iri("http://e/\u{202E}"), .string("\"\\\u{1}\u{7f}\u{9b}🙂\r\n\t")],
        [.literal(Literal("x", datatype: NamedNode("urn:d"))), nil],
        [.literal(Literal("", language: "en")), .blankNode(BlankNode("a"))],
      ])
    let text = try #require(try ResultWriter(.json, prefixes: [:]).text(of: .solutions(table)))
    #expect(try read(text) == .solutions(table))
    for value in [true, false] {
      let text = try #require(try ResultWriter(.json, prefixes: [:]).text(of: .boolean(value)))
      #expect(try read(text) == .boolean(value))
    }
    #expect(
      try read("{\"head\":{\"vars\":[]},\"results\":{\"bindings\":[{}]}}")
        == .solutions(SolutionTable(variables: [], rows: [[]])))
  }

  @Test("no beginning of a document is a shorter table")
  func cut() {
    let bytes = Array(Self.document.utf8)
    for count in 0..<bytes.count {
      #expect(throws: ResultsError.self, "\(count) bytes") {
        try JSONResultsReader.read(Array(bytes[..<count]))
      }
    }
    #expect(isMalformed(Self.document + "The SPARQL operation has been cancelled"))
  }

  @Test("rows that stand before their columns are read all the same")
  func headLast() throws {
    let text = """
      {"results": {"bindings": [{"a": {"type": "literal", "value": "1"}}]}, "head": {"vars": ["a"]}}
      """
    #expect(try read(text) == .solutions(SolutionTable(variables: ["a"], rows: [[.string("1")]])))
  }

  @Test(
    "what breaks the format is malformed",
    arguments: [
      "", "[]", "{}", "null", "{\"head\":{}}", "{\"head\":{},\"boolean\":1}",
      "{\"head\":1,\"boolean\":true}", "{\"boolean\":true,\"boolean\":true}",
      "{\"results\":{\"bindings\":[]}}", "{\"head\":{\"vars\":[\"a\"]},\"results\":{}}",
      "{\"head\":{\"vars\":[\"a\",\"a\"]},\"results\":{\"bindings\":[]}}",
      "{\"head\":{\"vars\":[1]},\"results\":{\"bindings\":[]}}",
      "{\"head\":{\"vars\":[]},\"results\":{\"bindings\":[]},\"boolean\":true}",
      "{\"head\":{\"vars\":[]},\"results\":{\"bindings\":{}}}",
    ])
  func malformed(text: String) {
    #expect(isMalformed(text))
  }

  @Test(
    "a term that is none is malformed",
    arguments: [
      "1", "null", "{}", "{\"type\":\"uri\"}", "{\"type\":\"uri\",\"value\":1}",
      "{\"type\":\"triple\",\"value\":{}}", "{\"type\":\"quad\",\"value\":\"x\"}",
      "{\"type\":\"literal\",\"value\":\"x\",\"xml:lang\":\"e n> .\"}",
      "{\"type\":\"literal\",\"value\":\"x\",\"xml:lang\":\"\"}",
      "{\"type\":\"literal\",\"value\":\"x\",\"xml:lang\":\"en\",\"datatype\":\"urn:x\"}",
      "{\"type\":\"literal\",\"value\":\"x\",\"datatype\":7}",
    ])
  func badTerms(term: String) {
    #expect(
      isMalformed("{\"head\":{\"vars\":[\"a\"]},\"results\":{\"bindings\":[{\"a\":\(term)}]}}"))
    #expect(
      isMalformed("{\"head\":{\"vars\":[\"a\"]},\"results\":{\"bindings\":[{\"b\":\(term)}]}}"))
  }

  @Test("labels of blank nodes that no format can write are written otherwise, and stay different")
  func labels() throws {
    let labels = ["b1", "nodeID://b1", "a_b", "a_5Fb", "", "_", "x y> .", "ü"]
    let rows = labels.map { "{\"a\":{\"type\":\"bnode\",\"value\":\"\($0)\"}}" }
    let text = """
      {"head":{"vars":["a"]},"results":{"bindings":[\(rows.joined(separator: ","))]}}
      """
    guard case .solutions(let table) = try read(text) else { return }
    let found = table.rows.compactMap(\.first).map { "\($0 ?? .string("-"))" }
    #expect(Set(found).count == labels.count && found.count == labels.count)
    #expect(found[0] == "_:b1" && found[1] == "_:nodeID_3A_2F_2Fb1")
    for label in found { #expect(label.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && $0 != 0x3e }) }
  }

  @Test("rows and cells have a limit, and whoever asks to stop is heard")
  func limits() {
    #expect(throws: ResultsError.tooManyRows(3)) {
      try read(Self.document, limits: QueryLimits(rows: 3))
    }
    #expect(throws: ResultsError.tooManyCells(7)) {
      try read(Self.document, limits: QueryLimits(cells: 7))
    }
    #expect(throws: Never.self) { try read(Self.document, limits: QueryLimits(rows: 4, cells: 8)) }
    #expect(throws: ResultsError.stopped) { try read(Self.document, stop: { true }) }
  }

  @Test("garbage of any kind ends in an error or a result, and never the process")
  func garbage() {
    var random = SeededRandom(8)
    let bytes = Array(Self.document.utf8)
    for _ in 0..<20_000 {
      var mutated = bytes
      for _ in 0...Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: 0..<mutated.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: mutated[place] = UInt8.random(in: 0...255, using: &random)
        case 1: mutated.remove(at: place)
        case 2: mutated.insert(contentsOf: "{[\"\\".utf8.shuffled(using: &random), at: place)
        default:
          let end = min(mutated.count, place + Int.random(in: 0...40, using: &random))
          mutated.insert(contentsOf: mutated[place..<end], at: place)
        }
      }
      _ = try? JSONResultsReader.read(mutated)
    }
  }
}
