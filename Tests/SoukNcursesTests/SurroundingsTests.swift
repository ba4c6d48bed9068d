import SoukScreen
import Testing

@testable import SoukNcurses

@Suite("What the environment says of the terminal")
struct SurroundingsTests {
  private func capabilities(
    _ variables: [String: String], colors: Int, codeset: String = "UTF-8"
  ) -> Capabilities {
    Surroundings(variables: variables, codeset: codeset).capabilities(colors: colors)
  }

  @Test(
    "colours",
    arguments: [
      ([:], -1, ColorDepth.none), ([:], 2, .none), ([:], 8, .ansi8), ([:], 16, .ansi16),
      ([:], 88, .ansi16), ([:], 256, .indexed256), ([:], 1 << 24, .indexed256),
      (["COLORTERM": "truecolor"], 256, .truecolor), (["COLORTERM": "24bit"], 8, .truecolor),
      (["COLORTERM": "yes"], 8, .ansi8), (["TERM": "xterm-direct"], 1 << 24, .truecolor),
      (["NO_COLOR": "1", "COLORTERM": "truecolor"], 256, .none),
      (["NO_COLOR": ""], 256, .indexed256),
    ] as [([String: String], Int, ColorDepth)])
  func colors(variables: [String: String], count: Int, expected: ColorDepth) {
    #expect(capabilities(variables, colors: count).colorDepth == expected)
  }

  @Test(
    "only a UTF-8 locale gets more than ASCII",
    arguments: [
      ("UTF-8", true), ("utf8", true), ("ANSI_X3.4-1968", false), ("ISO-8859-1", false),
      ("", false),
    ])
  func codesets(codeset: String, isUnicode: Bool) {
    #expect(capabilities([:], colors: 8, codeset: codeset).isUnicode == isUnicode)
    #expect(capabilities([:], colors: 8, codeset: codeset).glyphs.isUnicode == isUnicode)
  }

  @Test("tmux is known by its variable, an empty one says nothing")
  func tmux() {
    #expect(Surroundings(variables: ["TMUX": "/tmp/x,1,0"], codeset: "").isInTmux)
    #expect(!Surroundings(variables: ["TMUX": ""], codeset: "").isInTmux)
    #expect(!Surroundings(variables: [:], codeset: "").isInTmux)
  }
}
