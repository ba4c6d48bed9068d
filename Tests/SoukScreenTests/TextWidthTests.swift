import Testing

@testable import SoukScreen

@Suite("How many cells a text takes")
struct TextWidthTests {
  @Test(
    "a corpus of scripts and emoji",
    arguments: [
      ("", 0), ("libjson-c", 9), ("naïve", 5), ("nai\u{308}ve", 5), ("日本語", 6),
      ("한국어", 6), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｆｕｌｌ", 8), ("ﾊﾝｶｸ", 4),
      ("😀", 2), ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2), ("🏳️‍🌈", 2), ("🇩🇪", 2),
      ("🇩🇪🇫🇷", 4), ("❤️", 2), ("❤", 1), ("☺︎", 1), ("1️⃣", 2), ("#️⃣", 2), ("⌚", 2),
      ("हिन्दी", 5), ("مرحبا", 5), ("שָׁלוֹם", 4), ("ไทย", 3), ("e\u{301}\u{302}", 1),
      ("a\u{200B}b", 2), ("a\u{200D}b", 2), ("soft\u{AD}hyphen", 10), ("\u{FEFF}x", 1),
      ("─│┼", 3), ("▁▂█", 3), ("\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}", 2),
    ])
  func corpus(text: String, width: Int) {
    #expect(TextWidth.of(text) == width)
  }

  @Test("ambiguous letters take two cells only where the terminal says so")
  func ambiguous() {
    #expect(TextWidth.of("±α") == 2)
    #expect(TextWidth.of("±α", ambiguousWide: true) == 4)
    #expect(TextWidth.of("abc日", ambiguousWide: true) == 5)
  }

  @Test(
    "a control becomes a sign of one cell",
    arguments: [
      ("\u{1B}[31m", "␛[31m"), ("\0", "␀"), ("\u{7F}", "␡"), ("\u{9B}2J", "\u{FFFD}2J"),
      ("\u{202E}abc", "\u{FFFD}abc"), ("\u{2066}x", "\u{FFFD}x"), ("a\tb", "a␉b"),
      ("\r\n", "␍␊"), ("\u{FFFF}", "\u{FFFD}"), ("\u{2028}", "\u{FFFD}"),
      ("\u{61C}\u{200F}", "\u{FFFD}\u{FFFD}"),
    ])
  func controls(text: String, shown: String) {
    var canvas = Canvas(Size(width: 8, height: 1))
    canvas.put(text, x: 0, y: 0)
    #expect(canvas.grid.lines == [shown])
  }

  @Test("a mark without a base stands on a blank, and a pile of marks is cut")
  func marks() {
    let alone = Array(TextCells("\u{301}"))
    #expect(alone.map(\.cluster) == ["\u{A0}\u{301}"])
    let pile = Array(TextCells("a" + String(repeating: "\u{301}", count: 5_000)))
    #expect(pile.count == 1)
    #expect(pile.first?.cluster?.unicodeScalars.count == 7)
  }

  @Test(
    "cutting keeps whole characters and says that something is missing",
    arguments: [
      ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""),
      ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本語", 6, "日本語"),
      ("ab👨‍👩‍👧‍👦cd", 4, "ab…"), ("", 3, ""), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
    ])
  func truncation(text: String, cells: Int, cut: String) {
    #expect(TextWidth.truncated(text, to: cells) == cut)
  }

  @Test("a text is filled to the width asked for")
  func fitting() {
    #expect(TextWidth.fitted("ab", to: 5) == "ab   ")
    #expect(TextWidth.fitted("ab", to: 5, align: .right) == "   ab")
    #expect(TextWidth.fitted("ab", to: 5, align: .centre) == " ab  ")
    #expect(TextWidth.fitted("日本語", to: 4) == "日… ")
    #expect(TextWidth.fitted("abcdef", to: 3, ellipsis: "~") == "ab~")
  }

  @Test(
    "wrapping breaks between words, and within a word that is longer than a line",
    arguments: [
      ("the quick brown fox", 9, ["the quick", "brown fox"]),
      ("the quick brown fox", 10, ["the quick", "brown fox"]),
      ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]), ("a\n\nb", 5, ["a", "", "b"]),
      ("日本語です", 4, ["日本", "語で", "す"]), ("日", 1, ["日"]), ("", 5, [""]),
      ("a  b", 5, ["a b"]), ("x", 0, []),
    ])
  func wrapping(text: String, cells: Int, lines: [String]) {
    #expect(TextWidth.wrapped(text, to: cells) == lines)
  }

  @Test("a limit on lines ends the last one in an ellipsis")
  func wrappingLimit() {
    #expect(TextWidth.wrapped("aa bb cc dd", to: 2, limit: 2) == ["aa", "b…"])
    #expect(TextWidth.wrapped("aa b cc", to: 2, limit: 2) == ["aa", "b…"])
    #expect(TextWidth.wrapped("aa bb", to: 2, limit: 2) == ["aa", "bb"])
    let long = String(repeating: "word ", count: 200_000)
    #expect(TextWidth.wrapped(long, to: 10, limit: 2) == ["word word", "word word…"])
  }

  @Test("whatever the text, width and cutting agree and nothing traps")
  func garbage() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<2_000 {
      let text = random.text(length: 24)
      let whole = TextWidth.of(text)
      let cells = Int.random(in: 0...30, using: &random)
      let cut = TextWidth.truncated(text, to: cells)
      #expect(TextWidth.of(cut) <= max(cells, 0), "\(text.debugDescription) to \(cells)")
      if whole <= cells { #expect(TextWidth.of(cut) == whole) }
      for line in TextWidth.wrapped(text, to: 7) { #expect(TextWidth.of(line) <= 7) }
    }
  }
}
