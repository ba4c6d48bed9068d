import SoukSearch
import Testing

struct TokenizerTests {
  @Test(
    "tokens are runs of letters and digits after folding",
    arguments: [
      ("", []), ("   ", []), ("--::\"*", []), ("libJSON-c (dev)", ["libjson", "c", "dev"]),
      ("C++/Go_3", ["c", "go", "3"]), ("héllo wörld", ["hello", "world"]),
      ("漢字 テスト", ["漢字", "テスト"]),
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

  @Test func randomTextGivesTokensThatAreTheirOwnTokens() {
    var random = SeededRandom(seed: 31)
    for _ in 0..<3_000 {
      let text = random.text(length: 30)
      for token in Tokenizer.tokens(of: text) {
        #expect(!token.isEmpty)
        #expect(Tokenizer.tokens(of: token) == [token])
      }
    }
  }
}
