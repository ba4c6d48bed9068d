import Testing

@testable import SoukScreen

@Suite("Themes")
struct ThemeTests {
  @Test(
    "styles as they are written",
    arguments: [
      ("", Style.plain), ("bold cyan", Style(.ansi(6), .bold)),
      ("#aabbcc on #112233", Style(.rgb(0xAA, 0xBB, 0xCC), on: .rgb(0x11, 0x22, 0x33))),
      ("bright-red on 17", Style(.ansi(9), on: .indexed(17))),
      ("reverse", Style(.default, .reverse)), ("default on default", Style.plain),
      ("  underline\titalic grey ", Style(.ansi(8), [.underline, .italic])),
      ("#ABCDEF", Style(.rgb(0xAB, 0xCD, 0xEF))), ("on white", Style(on: .ansi(7))),
    ])
  func styles(text: String, expected: Style) throws {
    #expect(try StyleParser.style(text, role: "text") == expected)
  }

  @Test(
    "what is no style is refused by name, with what to write instead",
    arguments: [
      ("crimson", ThemeError.unknownWord("crimson", in: "crimson", role: "good")),
      ("#12345", .badHex("#12345", role: "good")), ("#12345g", .badHex("#12345g", role: "good")),
      ("#+12345", .badHex("#+12345", role: "good")), ("#", .badHex("#", role: "good")),
      ("#é2345", .badHex("#é2345", role: "good")),
      ("256", .badNumber("256", role: "good")), ("-1", .badNumber("-1", role: "good")),
      ("99999999999999999999", .badNumber("99999999999999999999", role: "good")),
      ("red blue", .tooManyColors("red blue", role: "good")),
      ("red on", .badBackground("red on", role: "good")),
      ("on on red", .badBackground("on on red", role: "good")),
      ("on red on blue", .badBackground("on red on blue", role: "good")),
      ("red on bold", .badBackground("red on bold", role: "good")),
      ("Bold", .unknownWord("Bold", in: "Bold", role: "good")),
    ])
  func refused(text: String, expected: ThemeError) {
    #expect(throws: expected) { try StyleParser.style(text, role: "good") }
    #expect("\(expected)".contains("good"))
  }

  @Test("a role that does not exist is refused, with the one that was meant")
  func unknownRole() {
    #expect(throws: ThemeError.unknownRole("selectoin", nearest: "selection")) {
      try Theme(name: "t", descriptions: ["selectoin": "red"])
    }
    #expect(throws: ThemeError.unknownRole("zebra", nearest: nil)) {
      try Theme(name: "t", descriptions: ["zebra": "red"])
    }
    let long = String(repeating: "x", count: 100_000)
    #expect(throws: ThemeError.unknownRole(long, nearest: nil)) {
      try Theme(name: "t", descriptions: [long: "red"])
    }
  }

  @Test("garbage is refused or read, and never traps")
  func garbage() {
    var random = SeededRandom(seed: 8)
    let words = ["on", "bold", "#", "#12", "red", "bright-", "255", "256", "-", "é", "\u{1B}", ""]
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 0...5, using: &random))
        .map { _ in
          Bool.random(using: &random)
            ? words[Int.random(in: 0..<words.count, using: &random)] : random.text(length: 5)
        }
        .joined(separator: " ")
      do throws(ThemeError) {
        _ = try StyleParser.style(text, role: "text")
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
  }

  @Test("a role that is left out looks like its nearest relative, on the text's background")
  func fallbacks() throws {
    let theme = try Theme(
      name: "t", descriptions: ["text": "white on black", "accent": "cyan", "dim": "grey"])
    #expect(theme[.title] == Style(.ansi(6), on: .ansi(0)))
    #expect(theme[.border] == Style(.ansi(8), on: .ansi(0)))
    #expect(theme[.track] == theme[.border])
    #expect(theme[.good] == theme[.text])
  }

  @Test("without colour every meaning that matters still looks different from text")
  func noColor() throws {
    let theme = try Theme(
      name: "t",
      descriptions: [
        "text": "white on black", "match": "yellow", "bad": "red", "selection": "black on cyan",
      ]
    ).reduced(to: .none)
    for role in [Role.match, .bad, .selection, .key, .accent] {
      #expect(!theme[role].looksLike(theme[.text]), "\(role)")
    }
    for role in Role.allCases {
      #expect(theme[role].foreground.isDefault && theme[role].background.isDefault, "\(role)")
    }
  }

  @Test(
    "with few colours what is good, bad, a warning or an accent keeps its hue and is no grey",
    arguments: [ColorDepth.ansi8, .ansi16])
  func fewColors(depth: ColorDepth) throws {
    let theme = try Theme(
      name: "pastel",
      descriptions: [
        "text": "#d0d0d0 on #101418", "dim": "#8890a0", "accent": "#60b0e0", "good": "#70d090",
        "warn": "#f0b050", "bad": "#ff8080",
      ]
    ).reduced(to: depth)
    let hues: [(Role, UInt8)] = [(.good, 2), (.warn, 3), (.bad, 1), (.accent, 6)]
    for (role, number) in hues {
      guard case .ansi(let got) = theme[role].foreground.kind else {
        Issue.record("\(role) has no named colour")
        continue
      }
      #expect(got % 8 == number, "\(role): \(got)")
    }
    for role in [Role.text, .dim] {
      guard case .ansi(let got) = theme[role].foreground.kind else { continue }
      #expect(got % 8 == 0 || got % 8 == 7, "\(role): \(got)")
    }
  }

  @Test("reducing twice is reducing once, and text never takes the colour it stands on")
  func reduction() {
    var random = SeededRandom(seed: 2)
    func color() -> Color {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: .default
      case 1: .ansi(UInt8.random(in: 0...15, using: &random))
      case 2: .indexed(UInt8.random(in: 0...255, using: &random))
      default:
        .rgb(
          UInt8.random(in: 0...255, using: &random), UInt8.random(in: 0...255, using: &random),
          UInt8.random(in: 0...255, using: &random))
      }
    }
    for _ in 0..<2_000 {
      let style = Style(color(), on: color())
      for depth in ColorDepth.allCases where depth != .none {
        let once = style.reduced(to: depth)
        #expect(once.reduced(to: depth) == once, "\(style) at \(depth)")
        if style.foreground != style.background, !once.background.isDefault {
          #expect(once.foreground != once.background, "\(style) at \(depth)")
        }
      }
    }
  }

  @Test("contrast as WCAG counts it")
  func contrasts() throws {
    let white = Color.rgb(255, 255, 255)
    #expect(contrast(.rgb(0, 0, 0), white) == 21)
    #expect(contrast(white, white) == 1)
    #expect(contrast(.default, white) == nil)
    let grey = try #require(contrast(.rgb(0x76, 0x76, 0x76), white))
    #expect(grey > 4.5 && grey < 4.6)
  }
}
