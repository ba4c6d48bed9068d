import SoukModel
import Testing

struct RegistryTextTests {
  @Test(
    "what could act on a terminal is made visible",
    arguments: [
      ("a\u{1B}[31mb", "a␛[31mb"), ("\u{9B}2J", "<U+009B>2J"), ("a\u{202E}b", "a<U+202E>b"),
      ("nul\0", "nul␀"), ("del\u{7F}", "del␡"), ("zero\u{200B}width", "zero<U+200B>width"),
      ("two\nlines", "two lines"), ("", ""), ("plain", "plain"),
      ("Ünï 漢字 👩\u{200D}💻", "Ünï 漢字 👩\u{200D}💻"),
    ])
  func escaping(raw: String, shown: String) {
    #expect(RegistryText(raw).escaped == shown)
  }

  @Test func aMegabyteIsShownWithoutBeingRead() {
    let text = RegistryText(String(repeating: "x", count: 1 << 20))
    #expect(text.escapedPrefix(5) == "xxxxx")
  }

  @Test func textThatLooksEqualAndDiffersInBytesIsDifferent() {
    #expect(RegistryText("e\u{301}") != RegistryText("é"))
  }

  @Test func noScalarOfTheWholeRangeComesThroughAsAControl() {
    for value in 0...UInt32(0x10FFFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = RegistryText(String(Character(scalar))).escaped
      let isSafe = shown.unicodeScalars.allSatisfy { !TextEscaper.isHazardous($0) }
      if !isSafe { Issue.record("U+\(String(value, radix: 16)) is shown raw") }
    }
  }

  @Test func invalidBytesAreShownAsReplacementsAndAMegabyteOfEscapesIsEscapedWhole() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0x1B, 0x62]
    let shown = RegistryText(String(decoding: bytes, as: UTF8.self)).escaped
    #expect(shown.first == "a" && shown.hasSuffix("␛b") && shown.contains("\u{FFFD}"))
    let storm = RegistryText(String(repeating: "\u{1B}]8;;x\u{9C}\u{202E}", count: 1 << 16)).escaped
    #expect(!storm.unicodeScalars.contains(where: TextEscaper.isHazardous))
  }

  @Test func aTextOfSeveralLinesKeepsItsLineFeedsOnly() {
    #expect(RegistryText("a\r\nb\tc\u{1B}").escapedLines == "a \nb c␛")
  }
}
