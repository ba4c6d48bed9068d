import SoukSearch
import Testing

struct MatchHighlighterTests {
  private func marked(_ text: String, _ query: String, field: SearchField? = nil) -> [String] {
    MatchHighlighter.ranges(in: text, of: SearchQuery(parsing: query), field: field).map {
      String(text[$0])
    }
  }

  @Test(
    "whole words are marked whole, the last as far as it was typed",
    arguments: [
      ("libjson-c JSON parser", "json pars", ["JSON", "pars"]), ("jq", "jq", ["jq"]),
      ("jquery", "jq", ["jq"]), ("libjq", "jq", []), ("Ärger", "arg", ["Ärg"]),
      ("naïve naive", "naive x", ["naïve", "naive"]), ("漢字ソフト", "漢字", ["漢字"]), ("", "a", []),
      ("a b", "", []), ("json java", "json -java", ["json"]), ("a␛[31mb", "31", ["31"]),
      ("the http server", "\"http server\"", ["http", "server"]), ("httpd", "\"http\"", []),
    ] as [(String, String, [String])])
  func marking(text: String, query: String, parts: [String]) {
    #expect(marked(text, query) == parts)
  }

  @Test func aWordOfOneFieldIsMarkedInThatFieldOnly() {
    #expect(marked("jq tool", "name:jq", field: .name) == ["jq"])
    #expect(marked("jq tool", "name:jq", field: .description) == [])
    #expect(marked("jq tool", "name:jq jq", field: .description) == ["jq"])
  }

  @Test(
    "parts of a name and signs of East Asia are marked",
    arguments: [
      ("HTTPServer", "server", ["Server"]), ("HTTPServer", "http serv", ["HTTP", "Serv"]),
      ("HTTPServer", "httpserver", ["HTTPServer"]),
      ("http-server", "HTTPServer", ["http", "server"]),
      ("utf8json", "json", ["json"]), ("今日の日本語", "日本語", ["日本語"]),
      ("今日の日本", "日", ["日", "日"]), ("Pythonの本", "python の本", ["Python", "の本"]),
    ] as [(String, String, [String])])
  func markingParts(text: String, query: String, parts: [String]) {
    #expect(marked(text, query, field: .name) == parts)
  }

  @Test func partsOfADescriptionAreNotMarked() {
    #expect(marked("in JavaScript", "java", field: .description) == ["Java"])
    #expect(marked("in JavaScript", "script", field: .description) == [])
  }

  @Test func rangesAreInOrderAndApartWhateverTheText() {
    var random = SeededRandom(seed: 41)
    for _ in 0..<5_000 {
      let text = random.text(length: 20)
      let query = SearchQuery(parsing: random.text(length: 4))
      var last = text.startIndex
      for range in MatchHighlighter.ranges(
        in: text, of: query, field: [nil, .name][text.count % 2])
      {
        #expect(last <= range.lowerBound && !range.isEmpty && range.upperBound <= text.endIndex)
        last = range.upperBound
      }
    }
  }
}
