import SoukSearch
import Testing

struct TokenizerTests {
  @Test(
    "tokens are runs of letters and digits after folding",
    arguments: [
      ("", []), ("   ", []), ("--::\"*", []), ("libJSON-c (dev)", ["libjson", "c", "dev"]),
      ("C++/Go_3", ["c", "go", "3"]), ("héllo wörld", ["hello", "world"]),
      ("漢字 テスト", ["漢字", "字", "テス", "スト", "ト"]),
      ("日", ["日"]), ("Pythonの本", ["python", "の本", "本"]), ("한국어", ["한국", "국어", "어"]),
      ("日本-語x2", ["日本", "本", "語", "x2"]),
      ("a\u{1B}[31mb", ["a", "31mb"]), ("nul\0nul", ["nul", "nul"]), ("👩\u{200D}💻 ok", ["ok"]),
      ("role::program", ["role", "program"]), ("x\u{202E}y", ["x", "y"]), ("we're", ["we", "re"]),
      ("one one", ["one", "one"]),
    ] as [(String, [String])])
  func tokens(text: String, tokens: [String]) {
    #expect(Tokenizer.tokens(of: text) == tokens)
  }

  @Test func aLongRunIsOneTokenCutAtTheLimit() {
    let tokens = Tokenizer.tokens(of: String(repeating: "x", count: 1 << 20) + " end")
    #expect(tokens == [String(repeating: "x", count: Tokenizer.maximumLength), "end"])
  }

  @Test func everySignOfALongSentenceBeginsAToken() {
    let text = String(repeating: "検索", count: 500)
    let tokens = Tokenizer.tokens(of: text)
    #expect(tokens.count == 1_000)
    #expect(Set(tokens) == ["検索", "索検", "索"])
  }

  @Test("what is typed asks for a run's last sign by the pair that it ends")
  func wanted() {
    #expect(Tokenizer.runs(of: "日本語").map(\.wanted) == [["日本", "本語"]])
    #expect(Tokenizer.runs(of: "日 x").map(\.wanted) == [["日"], ["x"]])
    #expect(Tokenizer.runs(of: "日 x").map(\.isSign) == [true, false])
  }

  @Test func aSubstringOfSignsIsFoundInEveryTextThatHoldsIt() {
    var random = SeededRandom(seed: 32)
    let signs = ["日", "本", "語", "ガ", "한", "a", " "]
    for _ in 0..<3_000 {
      let text = (0..<12).map { _ in signs.randomElement(using: &random) ?? "" }.joined()
      for run in Tokenizer.runs(of: text) where run.isIdeographic {
        let start = run.text.indices.randomElement(using: &random) ?? run.text.startIndex
        let typed = String(run.text[start...].prefix(Int.random(in: 1...4, using: &random)))
        let clause = SearchQuery(parsing: "\"\(typed)\"").clauses[0]
        #expect(clause.matches(Tokenizer.tokens(of: text)), "\(typed) in \(text)")
      }
    }
  }

  @Test func randomTextGivesTokensThatAreTheirOwnTokens() {
    var random = SeededRandom(seed: 31)
    for _ in 0..<3_000 {
      let text = random.text(length: 30)
      for token in Tokenizer.tokens(of: text) {
        #expect(!token.isEmpty)
        #expect(Tokenizer.runs(of: token).map(\.text) == [token])
        #expect(Tokenizer.tokens(of: token).first == token)
      }
    }
  }
}
