import SoukModel
import Testing

struct JSONWriterTests {
  @Test func compactAndPrettyAreTheseTexts() {
    let value = JSONValue.object([
      "b": .array([.int(1), .null]), "a": .object([:]), "c": .array([]), "d": .double(0.5),
    ])
    #expect(JSONWriter.compact(value) == #"{"a":{},"b":[1,null],"c":[],"d":0.5}"#)
    #expect(
      JSONWriter.pretty(value) == """
        {
          "a": {},
          "b": [
            1,
            null
          ],
          "c": [],
          "d": 0.5
        }
        """)
    #expect(JSONWriter.compact(value, sortsKeys: false).hasPrefix(#"{"b":"#))
  }

  @Test(
    "what could act on a terminal is written as an escape",
    arguments: [
      ("\u{1B}]0;x\u{7}", #""\u001b]0;x\u0007""#), ("\u{9B}", #""\u009b""#),
      ("\u{202E}", #""\u202e""#), ("\0", #""\u0000""#), ("\u{7F}", #""\u007f""#),
      ("\u{10FFFF}", #""\udbff\udfff""#), ("\"\\\n", #""\"\\\n""#), ("é漢😀/", "\"é漢😀/\""),
    ])
  func hazards(text: String, written: String) throws {
    #expect(JSONWriter.quoted(text) == written)
    #expect(try JSONReader.parse(Array(written.utf8)) == .string(text))
  }

  @Test func noHazardousScalarIsEverWrittenRaw() {
    for value in 0...UInt32(0x10FFFF) {
      guard let scalar = Unicode.Scalar(value), TextEscaper.isHazardous(scalar) else { continue }
      let written = JSONWriter.quoted(String(Character(scalar)))
      if !written.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
        Issue.record("U+\(String(value, radix: 16)) is written raw")
      }
    }
  }
}
