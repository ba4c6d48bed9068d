/// Invented words that can be spoken, the short ones first, as in a language.
struct Vocabulary {
  /// The words, the most common first; no word stands twice.
  let words: [String]
  private let zipf: ZipfDistribution

  private static let onsets = [
    "b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "x", "z",
    "br", "cl", "cr", "dr", "fl", "gl", "gr", "pl", "pr", "qu", "sc", "sh", "sl", "sp", "st", "str",
    "th", "tr",
  ]
  private static let vowels = ["a", "e", "i", "o", "u", "ai", "ea", "io", "ou"]
  private static let codas = [
    "", "", "", "l", "m", "n", "r", "s", "t", "x", "nd", "ng", "rt", "st",
  ]
  /// Words that real descriptions are full of: they make the long posting lists.
  private static let common = [
    "library", "tool", "for", "the", "development", "files", "data", "server", "client", "module",
    "support", "documentation", "runtime", "plugin", "common", "utilities", "interface", "network",
  ]

  /// Makes `count` words, ``common`` ones among them.
  init(count: Int, seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var words = Self.common
    var known = Set(words)
    while words.count < count {
      // Common words are short: one syllable at first, up to four further down.
      let longest = words.count < 500 ? 2 : words.count < 8_000 ? 3 : 4
      var word = Self.word(syllables: Int.random(in: 1...longest, using: &random), &random)
      if !known.insert(word).inserted {
        word += Self.word(syllables: 1, &random)
        guard known.insert(word).inserted else { continue }
      }
      words.append(word)
    }
    self.words = words
    zipf = ZipfDistribution(count: words.count, exponent: 1.05)
  }

  /// Draws a word; the common ones come often.
  func draw(_ random: inout SeededRandom) -> String {
    words[zipf.draw(&random)]
  }

  /// Draws a word that is none of the everyday ones, as names have.
  func drawRare(_ random: inout SeededRandom) -> String {
    let index = Int.random(in: 0..<max(1, words.count - Self.common.count), using: &random)
    return words[min(words.count - 1, Self.common.count + index)]
  }

  private static func word(syllables: Int, _ random: inout SeededRandom) -> String {
    (0..<syllables).map { _ in
      pick(onsets, &random) + pick(vowels, &random) + pick(codas, &random)
    }.joined()
  }

  private static func pick(_ parts: [String], _ random: inout SeededRandom) -> String {
    parts.randomElement(using: &random) ?? ""
  }
}
