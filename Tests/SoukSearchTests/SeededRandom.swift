/// Random numbers that are the same on every run (xorshift64*).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 2_685_821_657_736_338_717 | 1 }

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 2_685_821_657_736_338_717
  }

  /// Text of words, operators, wide letters, marks, joiners, controls and any other scalar.
  mutating func text(length: Int) -> String {
    let pieces = [
      "a", "json", "JSON", "é", "e\u{301}", "漢", "👩\u{200D}💻", "\u{200B}", "\u{1B}", "\0", " ", " ",
      "\"", "*", ":", "-", "name:", "NEAR(", "AND", "^", "ﬁ", "İ", "ß", "\u{E01}\u{E33}", "x²",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      if Int.random(in: 0..<6, using: &self) == 0 {
        let value = UInt32.random(in: 0...0x10FFFF, using: &self)
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      } else {
        text += pieces.randomElement(using: &self) ?? ""
      }
    }
    return text
  }
}
