import SoukSearch
import Testing

struct NamePartsTests {
  @Test(
    "a name is divided at capitals and digits, and not where that would cut an abbreviation",
    arguments: [
      ("HTTPServer", ["http", "server"]), ("jsonParser", ["json", "parser"]),
      ("utf8json", ["utf", "8", "json"]), ("http-server", []), ("JSON", []), ("", []),
      ("python3-PyYAML", ["python", "3", "py", "yaml"]), ("IPv6", ["ipv", "6"]), ("URLs", []),
      ("LaTeX", ["la", "te", "x"]), ("éTudeÀvrai", ["e", "tude", "avrai"]),
      ("e\u{301}Tude", ["e", "tude"]), ("漢字Kanji2", ["漢字", "字", "kanji", "2"]), ("1.0", []),
    ] as [(String, [String])])
  func parts(name: String, tokens: [String]) {
    #expect(NameParts.tokens(of: name) == tokens)
  }

  @Test("digits divide nothing that is typed")
  func words() {
    #expect(NameParts.words(of: "python3") == [])
    #expect(NameParts.words(of: "HTTP2Server") == [])
    #expect(NameParts.words(of: "jsonParser2") == ["json", "parser2"])
  }

  @Test func allSpellingsOfANameAreOneJoined() {
    let names = [
      "httpserver", "http-server", "HTTPServer", "Http_Server", "http.server", "HTTP Server",
    ]
    #expect(Set(names.map(JoinedName.bytes)) == [Array("httpserver".utf8)])
    #expect(JoinedName.bytes(of: "日本語-検索") == Array("日本語検索".utf8))
    #expect(JoinedName.bytes(of: String(repeating: "ab ", count: 999)).count == JoinedName.limit)
  }

  @Test func partsOfARunJoinToTheRunWhateverTheText() {
    var random = SeededRandom(seed: 43)
    let pieces = ["a", "B", "9", "é", "E\u{301}", "Ω", "σ", "x", "HTTP", "漢", "ǅ"]
    for _ in 0..<5_000 {
      let name = (0..<9).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let parts = NameParts.parts(of: name[...])
      if !parts.isEmpty {
        #expect(parts.map { name[$0] }.joined() == name)
        #expect(parts.allSatisfy { !$0.isEmpty })
      }
      let tokens = NameParts.tokens(of: name)
      guard !tokens.isEmpty else { continue }
      #expect(
        Tokenizer.runs(of: parts.map { name[$0] }.joined(separator: " ")).map(\.text).joined()
          == Tokenizer.runs(of: name).map(\.text).joined())
    }
  }
}
