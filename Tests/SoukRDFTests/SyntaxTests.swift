import SoukRDF
import Testing

struct SyntaxTests {
  private func turtle(_ text: String, base: String? = nil) throws -> [Triple] {
    try RDFReader(.turtle, file: "test.ttl", base: base).triples(Array(text.utf8))
  }

  /// Gives a text in pieces of `size` bytes.
  private func chunks(_ text: String, size: Int = .max) -> () -> [UInt8]? {
    var rest = Array(text.utf8)[...]
    return {
      defer { rest = rest.dropFirst(size) }
      return rest.isEmpty ? nil : Array(rest.prefix(size))
    }
  }

  private func error(_ syntax: RDFSyntax, _ text: [UInt8]) -> SyntaxError? {
    do {
      _ = try RDFReader(syntax, file: "test").triples(text)
      return nil
    } catch {
      return error as? SyntaxError
    }
  }

  @Test("Prefixes, base, lists, nested nodes and short literals mean what Turtle says")
  func turtleIsRead() throws {
    let triples = try turtle(
      """
      @prefix ex: <http://example.org/> .
      @base <http://example.org/dir/> .
      ex:s a ex:Class ; ex:p <rel>, "x"@en, 42, 4.5, 4e1, true ;
        ex:q '''long "text"
      ''' .
      <#frag> ex:r [ ex:p ex:o ] .
      """)
    let text = try RDFWriter(.nTriples).text(
      of: triples.filter { $0.subject == .iri("http://example.org/s") })
    #expect(
      text == """
        <http://example.org/s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://example.org/Class> .
        <http://example.org/s> <http://example.org/p> "4.5"^^<http://www.w3.org/2001/XMLSchema#decimal> .
        <http://example.org/s> <http://example.org/p> "42"^^<http://www.w3.org/2001/XMLSchema#integer> .
        <http://example.org/s> <http://example.org/p> "4e1"^^<http://www.w3.org/2001/XMLSchema#double> .
        <http://example.org/s> <http://example.org/p> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> .
        <http://example.org/s> <http://example.org/p> "x"@en .
        <http://example.org/s> <http://example.org/p> <http://example.org/dir/rel> .
        <http://example.org/s> <http://example.org/q> "long \\"text\\"\\n" .

        """)
    #expect(triples.count == 10)
    #expect(triples.contains { $0.subject == .iri("http://example.org/dir/#frag") })
  }

  @Test("An error says the file, the line and why")
  func errorsHaveAPlace() throws {
    let error = try #require(
      self.error(.nTriples, Array("<urn:a> <urn:b> <urn:c> .\n<urn:a> oops .\n".utf8)))
    #expect(error.file == "test")
    #expect(error.line == 2)
    #expect(!error.reason.isEmpty)
    #expect(error.description.hasPrefix("test:2:"))
    let unknown = try #require(self.error(.turtle, Array("\n<urn:a> ex:b 1 .".utf8)))
    #expect(unknown.line == 2)
    #expect(unknown.reason == "the prefix of ex:b is not declared")
    let relative = try #require(self.error(.turtle, Array("<a> <urn:b> 1 .".utf8)))
    #expect(relative.reason == "<a> is a relative IRI, and the text has no base")
  }

  @Test("A million open brackets are an error, not the end of the process")
  func nestingIsBounded() throws {
    let start = Array("<urn:a> <urn:b> ".utf8)
    for bracket in ["[<urn:p> ", "("] {
      let text = start + Array(String(repeating: bracket, count: 200_000).utf8)
      #expect(error(.turtle, text)?.reason == "more than 512 brackets open at once")
    }
    let brackets = String(repeating: "[(", count: 5_000)
    let harmless = [
      "\"\(brackets)\"", "'''\(brackets)'''", "\"\"\"a\"\(brackets)\"\"\"", "<urn:\("(" + "x")>",
      "1 # \(brackets)\n", "\"\\\"\(brackets)\"",
    ]
    for object in harmless {
      #expect(try turtle("<urn:a> <urn:b> \(object) .").count == 1, "\(object.prefix(20))")
    }
  }

  @Test("A zero byte outside a literal is an error, and what stood before it was given")
  func zeroBytesAreRefused() throws {
    var given = 0
    let text = chunks("<urn:a> <urn:b> 1 .\n<urn:a> \u{0}<urn:b> 2 .\n")
    do {
      try RDFReader(.turtle, file: "zero").read(text) { _ in
        given += 1
        return true
      }
      Issue.record("a zero byte was taken")
    } catch let error as SyntaxError {
      #expect(error.line == 2)
      #expect(error.reason == "a zero byte outside a literal")
    }
    #expect(given == 1)
  }

  @Test("A zero byte inside a literal is that character, and none behind a backslash")
  func zeroBytesOfLiteralsAreKept() throws {
    for quote in ["\"", "'", "\"\"\"", "'''"] {
      let triples = try turtle("<urn:a> <urn:b> \(quote)x\u{0}y\(quote), \(quote)\u{0}\(quote) .")
      #expect(triples.map(\.object) == [.string("x\u{0}y"), .string("\u{0}")])
      #expect(error(.turtle, Array("<urn:a> <urn:b> \(quote)\\\u{0}\(quote) .".utf8)) != nil)
    }
  }

  @Test("An escape of half a character is refused wherever it stands")
  func surrogatesAreRefused() throws {
    for escape in ["\\uD800", "\\uDFFF", "\\U0000DBFF", "\\U00110000"] {
      for text in [
        "<urn:a> <urn:b> \"\(escape)\" .", "<urn:a> <urn:b> '''\n\(escape)''' .",
        "<urn:\(escape)> <urn:b> 1 .",
      ] {
        #expect(error(.turtle, Array(text.utf8)) != nil, "\(text)")
      }
    }
    let harmless = try turtle("<urn:a> <urn:b> \"\\\\uD800\", \"\\uD7FF\" . # \\uD800")
    #expect(harmless.map(\.object) == [.string("\\uD800"), .string("\u{D7FF}")])
  }

  @Test("Dot segments of relative IRIs are taken out as RFC 3986 says")
  func dotSegments() throws {
    let base = "http://a/bb/ccc/d;p?q"
    for (written, resolved) in [
      ("g/./h", "http://a/bb/ccc/g/h"), ("g/../h", "http://a/bb/ccc/h"),
      ("../..?x=y", "http://a/?x=y"), ("..", "http://a/bb/"), ("../../../g", "http://a/g"),
      ("", "http://a/bb/ccc/d;p?q"), ("#s", "http://a/bb/ccc/d;p?q#s"),
      ("http://a/./b", "http://a/./b"),
    ] {
      let triples = try turtle("<urn:a> <urn:b> <\(written)> .", base: base)
      #expect(triples.first?.object == .iri(resolved), "\(written)")
    }
    let prefixed = try turtle("@prefix p: <../x#> . <urn:a> <urn:b> p:c .", base: base)
    #expect(prefixed.first?.object == .iri("http://a/bb/x#c"))
  }

  @Test("Named graphs of TriG and N-Quads are read with their names")
  func graphsAreRead() throws {
    let trig = try RDFReader(.triG, file: "g", base: "http://e/").quads(
      Array("<s> <p> 1 . GRAPH <g> { <s> <p> 2, 3 } _:h { <s> <p> 4 }".utf8))
    #expect(trig.map(\.graph).prefix(3) == [nil, .iri("http://e/g"), .iri("http://e/g")])
    #expect(trig.count == 4)
    let quads = try RDFReader(.nQuads, file: "q").quads(
      Array("<urn:s> <urn:p> \"o\" <urn:g> .\n<urn:s> <urn:p> \"o\" .\n".utf8))
    #expect(quads.map(\.graph) == [.iri("urn:g"), nil])
  }

  @Test("A text in pieces of any size is the text; a body that has enough ends the reading")
  func chunksDoNotMatter() throws {
    let lines = (0..<50).map { "<urn:s\($0)> <urn:p> \"é \($0)\" .\n" }.joined()
    let whole = try RDFReader(.nTriples, file: "chunks").triples(Array(lines.utf8))
    #expect(whole.count == 50)
    for size in [1, 7, 4_096] {
      var read: [Triple] = []
      try RDFReader(.nTriples, file: "chunks").read(chunks(lines, size: size)) {
        read.append($0)
        return read.count < 20
      }
      #expect(read == Array(whole.prefix(20)))
    }
  }

  @Test("What a reader of bytes throws comes out unchanged")
  func inputErrorsComeThrough() {
    struct Torn: Error {}
    let torn: () throws -> [UInt8]? = { throw Torn() }
    #expect(throws: Torn.self) {
      try RDFReader(.turtle, file: "torn").read(torn) { _ in true }
    }
    let text = chunks("<urn:a> <urn:b> 1, 2 .")
    #expect(throws: Torn.self) {
      try RDFReader(.turtle, file: "torn").read(text) { _ in throw Torn() }
    }
  }

  @Test("Nodes of two texts stay two with a prefix")
  func blankNodesAreKeptApart() throws {
    let text = Array("_:x <urn:p> [] .".utf8)
    let first = try RDFReader(.turtle, file: "a", blankNodePrefix: "f1").triples(text)
    let second = try RDFReader(.turtle, file: "b", blankNodePrefix: "f2").triples(text)
    #expect(first.count == 1)
    #expect(Set(first.map(\.subject)).isDisjoint(with: second.map(\.subject)))
    #expect(Set(first.map(\.object)).isDisjoint(with: second.map(\.object)))
  }

  @Test("Written text is read back the same, and is the same for any order of the triples")
  func writingRoundTrips() throws {
    var random = SeededRandom(11)
    for round in 0..<20 {
      let all = Set((0..<40).map { _ in random.triple() })
      for syntax in RDFSyntax.allCases {
        // serd cannot write a zero character into Turtle.
        let triples = all.filter { syntax == .nTriples || !$0.object.description.contains("u0000") }
        let writer = RDFWriter(
          syntax, prefixes: ["ex": "http://example.org/", "xsd": XSD.namespace])
        let text = try writer.text(of: triples)
        #expect(try writer.text(of: triples.shuffled(using: &random)) == text)
        let read = try RDFReader(syntax, file: "\(round)").triples(Array(text.utf8))
        #expect(Set(read) == triples, "\(syntax) \(text)")
      }
    }
  }

  @Test("A term that no syntax can hold is refused by name")
  func unwritableTermsAreRefused() {
    let bad = [
      Triple(.iri("urn:a b"), NamedNode("urn:p"), .integer(1)),
      Triple(.iri("relative"), NamedNode("urn:p"), .integer(1)),
      Triple(.blankNode(BlankNode("a b")), NamedNode("urn:p"), .integer(1)),
      Triple(.iri("urn:a"), NamedNode("urn:p"), .literal(Literal("x", language: "e n"))),
    ]
    for triple in bad {
      for syntax in RDFSyntax.allCases {
        #expect(throws: RDFWritingError.self) { try RDFWriter(syntax).text(of: [triple]) }
      }
    }
    let zero = Triple(.iri("urn:a"), NamedNode("urn:p"), .string("\u{0}"))
    #expect(throws: RDFWritingError.self) { try RDFWriter(.turtle).text(of: [zero]) }
  }

  @Test("Turtle is as expected, prefixes first")
  func turtleIsWritten() throws {
    let ex = "http://example.org/"
    let text = try RDFWriter(.turtle, prefixes: ["ex": ex]).text(of: [
      Triple(.iri(ex + "b"), NamedNode(ex + "p"), .string("x")),
      Triple(.iri(ex + "a"), NamedNode(ex + "p"), .literal(Literal("y", language: "en"))),
      Triple(.iri(ex + "a"), RDF.type, .iri(ex + "C")),
    ])
    #expect(
      text == """
        @prefix ex: <http://example.org/> .

        ex:a
        \ta ex:C ;
        \tex:p "y"@en .

        ex:b
        \tex:p "x" .

        """)
  }

  @Test("No mutation of a text ends the process; errors are the typed ones")
  func garbageIsSurvived() throws {
    let seeds = [
      "@prefix ex: <http://e.org/> .\n@base <http://b.org/x/> .\nex:s a [ ex:p (1 2.5 \"x\"@en) ] ;"
        + " ex:q '''é\"''', \"a\\u00e9\\n\"^^ex:t, <../r> , true .\n# end\n",
      "<urn:a> <urn:b> \"x\\u0041\"^^<urn:t> .\n_:b1 <urn:p> _:b2 .\n",
    ]
    let spice = Array("<>\"'\\[](){};,.:@^_#%\n\r\t \u{0}".utf8) + [0x80, 0xc3, 0xe2, 0xf0, 0xff]
    var random = SeededRandom(99)
    for _ in 0..<4_000 {
      var text = Array(seeds[Int.random(in: 0..<seeds.count, using: &random)].utf8)
      for _ in 0..<Int.random(in: 1..<6, using: &random) where !text.isEmpty {
        let place = Int.random(in: 0..<text.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: text[place] = UInt8.random(in: 0...255, using: &random)
        case 1: text.remove(at: place)
        case 2: text.insert(spice[Int.random(in: 0..<spice.count, using: &random)], at: place)
        default: text = Array(text.prefix(place)) + text.suffix(text.count - place / 2)
        }
      }
      for syntax in RDFSyntax.allCases {
        do {
          _ = try RDFReader(syntax, file: "garbage", base: "http://e.org/").triples(text)
        } catch is SyntaxError {}
      }
    }
  }
}
