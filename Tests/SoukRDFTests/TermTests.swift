import SoukRDF
import Testing

struct TermTests {
  @Test("Every term comes back from its N-Triples form")
  func termsRoundTrip() throws {
    let texts = [
      "", "plain", "\"quoted\" and \\backslash\\", "line\nfeed\rreturn\ttab", "\u{0}zero\u{7f}",
      "é and e\u{301}", "日本語 🦀", "\u{10FFFF}", "\\u0041", "' ''' \"\"\"",
    ]
    var triples: [Triple] = []
    for text in texts {
      let literals = [
        Literal(text), Literal(text, language: "en"), Literal(text, language: "sr-Latn-RS"),
        Literal(text, datatype: NamedNode("http://example.org/type#é")),
      ]
      for literal in literals {
        triples.append(
          Triple(.iri("http://example.org/s"), NamedNode("urn:p"), .literal(literal)))
      }
    }
    triples.append(
      Triple(.blankNode(BlankNode("a1")), NamedNode("urn:p"), .blankNode(BlankNode("x_2"))))
    for triple in triples {
      let line = "\(triple)\n"
      let read = try RDFReader(.nTriples, file: "term").triples(Array(line.utf8))
      #expect(read == [triple], "\(line)")
    }
  }

  @Test("Canonical N-Triples escapes four characters and writes no xsd:string")
  func canonicalForm() {
    #expect(Term.string("a\"b\\c\nd\re\tf").description == "\"a\\\"b\\\\c\\nd\\re\tf\"")
    #expect(Term.literal(Literal("x", language: "en-GB")).description == "\"x\"@en-GB")
    #expect(
      Term.integer(-7).description == "\"-7\"^^<http://www.w3.org/2001/XMLSchema#integer>")
    #expect(Term.iri("urn:a b").description == "<urn:a\\u0020b>")
  }

  @Test("Terms are told apart by characters, not by what they look like")
  func equalityIsByCharacters() {
    #expect(Term.string("é") != Term.string("e\u{301}"))
    #expect(NamedNode("urn:é") != NamedNode("urn:e\u{301}"))
    #expect(Term.integer(1) != Term.literal(Literal("01", datatype: XSD.integer)))
    #expect(Literal("a") != Literal("a", language: "en"))
    #expect(Literal("a", language: "en") != Literal("a", language: "EN"))
  }

  @Test("Only canonical values are kept in the id, and come back as they were")
  func inlineIDsRoundTrip() {
    let kept: [Term] =
      [0, 1, -1, 1 << 59, -(1 << 60), (1 << 60) - 1].map { .integer($0) } + [
        .boolean(true), .boolean(false),
        .literal(Literal("2024-02-29", datatype: XSD.date)),
        .literal(Literal("0001-01-01", datatype: XSD.date)),
        .literal(Literal("9999-12-31T23:59:59Z", datatype: XSD.dateTime)),
        .literal(Literal("1969-12-31T23:59:59Z", datatype: XSD.dateTime)),
      ]
    for term in kept { #expect(TermID(inline: term)?.inlineTerm == term, "\(term)") }
    let rows: [Literal] = [
      Literal("01", datatype: XSD.integer), Literal("+1", datatype: XSD.integer),
      Literal("-0", datatype: XSD.integer), Literal("1", datatype: XSD.boolean),
      Literal("1152921504606846976", datatype: XSD.integer),
      Literal("99999999999999999999", datatype: XSD.integer),
      Literal("2023-02-29", datatype: XSD.date), Literal("2024-13-01", datatype: XSD.date),
      Literal("0000-01-01", datatype: XSD.date), Literal("2024-01-01Z", datatype: XSD.date),
      Literal("2024-01-01T24:00:00Z", datatype: XSD.dateTime),
      Literal("2024-01-01T00:00:00", datatype: XSD.dateTime), Literal("7"),
      Literal("١", datatype: XSD.integer),
    ]
    for literal in rows { #expect(TermID(inline: .literal(literal)) == nil, "\(literal)") }
  }

  @Test("Ids of one kind are in the order of their values")
  func inlineIDsAreOrdered() {
    var random = SeededRandom(1)
    let values = (0..<500).map { _ in Int64.random(in: -(1 << 60)..<(1 << 60), using: &random) }
    let sorted = values.sorted()
    let byID = values.compactMap { TermID(inline: .integer($0)) }.sorted().map(\.payload)
    #expect(byID == sorted)
  }

  @Test("A damaged id is no term and ends nothing")
  func damagedIDs() {
    for raw in [Int64.min, .max, -1, 5, 6, 7, 3 | (1 << 60), 4 | (1 << 62), 2 | (5 << 3)] {
      #expect(TermID(rawValue: raw).inlineTerm.map { TermID(inline: $0)?.rawValue == raw } ?? true)
    }
    #expect(TermID(rawValue: 2 | (5 << 3)).inlineTerm == nil)
  }
}
