import SoukSearch
import Testing

struct SearchQueryTests {
  private typealias Clause = SearchQuery.Clause

  private func endsInSign(_ clause: SearchQuery.Clause) -> Bool {
    Tokenizer.runs(of: clause.tokens.last ?? "").last?.isSign ?? false
  }

  private func clauses(_ text: String) -> [SearchQuery.Clause] {
    SearchQuery(parsing: text).clauses
  }

  @Test func allWordsCountAndTheLastIsAPrefix() {
    #expect(
      clauses("JSON pars") == [Clause(tokens: ["json"]), Clause(tokens: ["pars"], isPrefix: true)])
    #expect(clauses("json ") == [Clause(tokens: ["json"], isPrefix: true)])
  }

  @Test(arguments: ["", "   ", "\"", "\"\"", "*", "- : ^ ( )", "\0\u{1B}", "name:", "-\"\""])
  func aTextWithoutAWordMatchesEverything(text: String) {
    #expect(SearchQuery(parsing: text).isEmpty)
    #expect(SearchQuery(parsing: text).text == text)
  }

  @Test func wordsOfAFullTextEngineAreText() {
    #expect(
      clauses("NEAR(a b) AND c* OR {x}:y ^z NOT w")
        == ["near", "a", "b", "and", "c", "or", "x", "y", "z", "not"].map { Clause(tokens: [$0]) }
        + [Clause(tokens: ["w"], isPrefix: true)])
    #expect(clauses("x'; DROP TABLE p; --").map(\.tokens) == [["x"], ["drop"], ["table"], ["p"]])
  }

  @Test func aKnownFieldFiltersAndAnUnknownOneIsText() {
    #expect(clauses("name:jq") == [Clause(tokens: ["jq"], isPrefix: true, field: .name)])
    #expect(
      clauses("Section:utils x")
        == [Clause(tokens: ["utils"], field: .category), Clause(tokens: ["x"], isPrefix: true)])
    #expect(
      clauses("foo:bar") == [Clause(tokens: ["foo"]), Clause(tokens: ["bar"], isPrefix: true)])
    #expect(
      clauses("role::program") == [
        Clause(tokens: ["role"]), Clause(tokens: ["program"], isPrefix: true),
      ])
  }

  @Test func aFilterOnTrustIsNoWord() {
    let query = SearchQuery(parsing: "json sig:Failed -sig:s09 sig: pars")
    #expect(query.clauses.map(\.tokens) == [["json"], ["pars"]])
    #expect(query.clauses.map(\.isPrefix) == [false, true])
    #expect(
      query.filters == [
        PackageFilter(.verdict, "failed"), PackageFilter(.verdict, "s09", isNegated: true),
      ])
    #expect(query.foldedName == "json pars")
  }

  @Test func theLastFilterOnTrustIsAPrefixUnlessItIsQuoted() {
    let open = SearchQuery(parsing: "json sig:un")
    #expect(open.filters == [PackageFilter(.verdict, "un", isPrefix: true)])
    #expect(open.clauses.map(\.isPrefix) == [false])
    #expect(SearchQuery(parsing: "sig:\"un\"").filters == [PackageFilter(.verdict, "un")])
    #expect(SearchQuery(parsing: "sig:").isEmpty)
    #expect(SearchQuery(parsing: "\"sig:failed\"").filters.isEmpty)
  }

  @Test func aPhraseStandsTogetherAndIsNoPrefix() {
    #expect(clauses("\"HTTP Server\"") == [Clause(tokens: ["http", "server"])])
    #expect(clauses("\"jq\"") == [Clause(tokens: ["jq"])])
    #expect(
      clauses("d:\"http server\" x")
        == [
          Clause(tokens: ["http", "server"], field: .description),
          Clause(tokens: ["x"], isPrefix: true),
        ])
  }

  @Test func aQuoteThatIsNotClosedIsText() {
    #expect(clauses("\"open") == [Clause(tokens: ["open"], isPrefix: true)])
    #expect(clauses("a\"b") == [Clause(tokens: ["a"]), Clause(tokens: ["b"], isPrefix: true)])
  }

  @Test func aMinusBeforeAWordLeavesOut() {
    #expect(
      clauses("json -java")
        == [Clause(tokens: ["json"]), Clause(tokens: ["java"], isNegated: true)])
    #expect(clauses("-name:lib x").first == Clause(tokens: ["lib"], isNegated: true, field: .name))
    #expect(clauses("lib-json - x").allSatisfy { !$0.isNegated })
  }

  @Test func aWordOfSeveralTokensIsSeveralWords() {
    #expect(clauses("lib-json").map(\.tokens) == [["lib"], ["json"]])
    #expect(clauses("lib-json").map(\.isPrefix) == [false, true])
  }

  @Test func capitalsDivideAWordIntoPartsThatAreAskedForToo() {
    #expect(
      clauses("HTTPServer x-jsonParser")
        == [
          Clause(tokens: ["httpserver"], parts: ["http", "server"]), Clause(tokens: ["x"]),
          Clause(tokens: ["jsonparser"], isPrefix: true, parts: ["json", "parser"]),
        ])
    #expect(clauses("-HTTPServer \"HTTPServer\"").allSatisfy { $0.parts.isEmpty })
    #expect(clauses("HTTPServer")[0].divided.map(\.isPrefix) == [false, true])
  }

  @Test func signsOfEastAsiaAreAskedForTwoByTwoAndOneAloneAsABeginning() {
    #expect(
      clauses("日本語 x")
        == [
          Clause(tokens: ["日本"], joined: "日本語"), Clause(tokens: ["本語"], joined: ""),
          Clause(tokens: ["x"], isPrefix: true),
        ])
    #expect(clauses("日 -本 x").map(\.isPrefix) == [true, true, true])
    #expect(clauses("\"日本語 検索 x\"").map(\.tokens) == [["日本", "本語", "語", "検索", "索", "x"]])
    #expect(clauses("\"x 検索\"").map(\.tokens) == [["x", "検索"]])
  }

  @Test("The joined name is that of the words of no field and of the name")
  func joinedName() {
    func joined(_ text: String) -> String {
      String(decoding: SearchQuery(parsing: text).joinedName, as: UTF8.self)
    }
    #expect(joined("JSON-Validator") == "jsonvalidator")
    #expect(joined("json -x name:valid d:y ator \"a b\" sig:z") == "jsonvalidator")
    #expect(joined("日本語 検索") == "日本語検索")
    #expect(joined("-a") == "")
    #expect(joined(String(repeating: "abc ", count: 200)).utf8.count <= JoinedName.limit)
  }

  @Test func theFoldedNameIsWhatWasTypedWithoutCaseAndSpareBlanks() {
    #expect(SearchQuery(parsing: "  Lib\t JSON ").foldedName == "lib json")
    #expect(SearchQuery(parsing: "").foldedName == "")
  }

  @Test func garbageNeverTrapsAndEveryTokenIsFolded() {
    var random = SeededRandom(seed: 37)
    for _ in 0..<10_000 {
      let text = random.text(length: 16)
      let query = SearchQuery(parsing: text)
      #expect(query.text == text)
      for clause in query.clauses {
        #expect(!clause.tokens.isEmpty)
        #expect(clause.tokens.allSatisfy { Tokenizer.tokens(of: $0).first == $0 })
        #expect(!(clause.isNegated && clause.isPrefix) || endsInSign(clause))
      }
      #expect(query.clauses.dropLast().allSatisfy { !$0.isPrefix || endsInSign($0) })
      for diagnostic in query.diagnostics {
        #expect(diagnostic.range.lowerBound >= 0)
        #expect(diagnostic.range.upperBound <= text.unicodeScalars.count)
      }
    }
  }
}
