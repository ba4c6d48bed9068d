import GRDB
import SoukRDF
import Testing

/// A text is tested in the store as it would be as a term.
struct TextTestTests {
  private static let texts = [
    "", "a", "A server", "the SERVER", "serve", "sserver", "seserver", "Äserver", "K", "sErVeR\0x",
    "日本語 server", "ß", "ss",
  ]
  private static let parts = ["", "server", "SERVER", "s", "k", "本", "ä", "\0x", "erver ", "ss"]

  private func withSource(
    _ objects: [Term], _ body: (SQLiteTripleSource) throws -> Void
  ) throws {
    let queue = try DatabaseQueue()
    try queue.write { db in
      let loader = try TripleLoader(db)
      for object in objects {
        try loader.add(Triple(.iri("http://e/s"), NamedNode("http://e/p"), object))
      }
      try loader.finish()
    }
    try queue.read { db in try body(SQLiteTripleSource(db)) }
  }

  @Test("what a test says is what lower case and a search for the part say")
  func sameAsText() throws {
    var answered = 0
    try withSource(Self.texts.map { .string($0) }) { source in
      for text in Self.texts {
        let id = try #require(try source.id(of: .string(text)))
        for part in Self.parts {
          for isLowercased in [false, true] {
            guard let test = TextTest(for: part, isLowercased: isLowercased),
              let found = try source.test(test, textOf: id)
            else { continue }
            answered += 1
            let whole = Array((isLowercased ? text.lowercased() : text).utf8)
            let wanted = Array(part.utf8)
            let expected =
              wanted.isEmpty
              || whole.indices.contains { whole[$0...].starts(with: wanted) }
            #expect(found == expected, "\(text) \(part) \(isLowercased)")
          }
        }
      }
    }
    #expect(answered > 150)
  }

  @Test("what is no plain text is left to whoever asks")
  func otherTerms() throws {
    let terms: [Term] = [
      .iri("http://e/server"), .literal(Literal("server", language: "en")),
      .literal(Literal("server", datatype: NamedNode("http://e/d"))), .integer(7),
    ]
    let test = try #require(TextTest(for: "server", isLowercased: false))
    try withSource(terms) { source in
      for term in terms {
        let id = try #require(try source.id(of: term))
        #expect(try source.test(test, textOf: id) == nil, "\(term)")
      }
    }
    #expect(TextTest(for: "é", isLowercased: true) == nil)
  }
}
