import SoukSearch
import Testing

struct TextFoldingTests {
  @Test(
    "case, compatibility forms and diacritics fall away",
    arguments: [
      ("", ""), ("abc", "abc"), ("JSON", "json"), ("Ärger", "arger"), ("A\u{308}rger", "arger"),
      ("ＨＴＴＰ", "http"), ("ﬁle", "file"), ("Å", "a"), ("Ⅷ", "viii"), ("İstanbul", "istanbul"),
      ("Ñandú", "nandu"), ("漢字", "漢字"), ("ｶﾞ", "ガ"), ("が", "が"),
      ("か\u{3099}", "が"), ("あ\u{3099}", "あ"), ("한국", "한국"), ("\u{1112}\u{1161}\u{11AB}", "한"),
      ("Ω", "ω"), ("x²", "x2"),
    ])
  func folding(text: String, folded: String) {
    #expect(TextFolding.fold(text) == folded)
  }

  @Test func aSharpSIsItselfInEitherCase() {
    #expect(TextFolding.fold("Straße") == "straße")
    #expect(TextFolding.fold("STRAẞE") == "straße")
  }

  @Test func foldingTwiceIsFoldingOnceForEveryScalar() {
    for value in 0...UInt32(0x10FFFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = TextFolding.fold(String(Character(scalar)))
      if !TextFolding.fold(once).utf8.elementsEqual(once.utf8) {
        Issue.record("U+\(String(value, radix: 16, uppercase: true)) folds further")
      }
    }
  }
}
