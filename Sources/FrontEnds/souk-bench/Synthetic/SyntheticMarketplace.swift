import Glibc
import SoukModel

/// A marketplace of any size that behaves like a real one and follows from its seed alone.
///
/// Words, categories, authors, dependencies and downloads are drawn from Zipf distributions: a
/// few are everywhere, most are rare. Packages come in order of popularity, the first most wanted.
struct SyntheticMarketplace {
  /// What everything is drawn from.
  let seed: UInt64
  /// How many packages there are.
  let count: Int

  private static let categories = [
    "libs", "libdevel", "python", "perl", "doc", "utils", "net", "web", "science", "admin",
    "devel", "games", "graphics", "javascript", "golang", "rust", "ruby", "java", "sound", "video",
    "fonts", "database", "editors", "text", "math", "mail", "kernel", "shells", "electronics",
    "news",
  ]
  private static let licenses = [
    "MIT", "Apache-2.0", "GPL-3.0-or-later", "BSD-3-Clause", "MPL-2.0",
  ]
  /// The downloads of the most wanted package.
  private static let mostDownloads = 80_000_000.0

  /// A marketplace of `count` packages.
  init(seed: UInt64, count: Int) {
    self.seed = seed
    self.count = max(1, count)
  }

  /// The words that names and descriptions are made of.
  var vocabulary: Vocabulary {
    Vocabulary(count: max(2_000, min(60_000, count)), seed: seed)
  }

  /// The names, the most wanted first.
  func names() -> [String] {
    var random = SeededRandom(seed: seed ^ 0x6E61_6D65)
    var names = SyntheticNames(vocabulary)
    return (0..<count).map { _ in names.next(&random) }
  }

  /// Hands every package to `body` as an object of the v1 index, the most wanted first.
  func forEachPackage<Failure: Error>(
    _ body: (JSONObject) throws(Failure) -> Void
  ) throws(Failure) {
    let vocabulary = vocabulary
    let names = names()
    let categories = ZipfDistribution(count: Self.categories.count, exponent: 0.9)
    let authors = ZipfDistribution(count: max(1, count / 12), exponent: 0.8)
    let wanted = ZipfDistribution(count: count, exponent: 0.9)
    var random = SeededRandom(seed: seed ^ 0x7061_636B)
    for (rank, name) in names.enumerated() {
      var needs: [String] = []
      for _ in 0..<Int(random.next() % 6) where rank > 0 {
        let needed = names[wanted.draw(&random, below: rank)]
        if !needs.contains(needed) { needs.append(needed) }
      }
      let category = Self.categories[categories.draw(&random)]
      let keywords = (0..<(2 + Int(random.next() % 4))).map { _ in vocabulary.drawRare(&random) }
      let author = vocabulary.words[authors.draw(&random) % vocabulary.words.count]
      try body([
        "name": .string(name), "version": .string(Self.version(&random)),
        "category": .string(category),
        "description": .string(Self.sentence(vocabulary, &random)),
        "tags": .array([.string(category)]), "keywords": .array(keywords.map { .string($0) }),
        "author": .string("\(author) maintainers"),
        "license": .string(Self.licenses[Int(random.next() % UInt64(Self.licenses.count))]),
        "downloads": .int(Self.downloads(rank)), "stars": .int(Self.downloads(rank) / 900),
        "production_ready": .bool(random.next() % 3 != 0),
        "dependencies": .array(needs.map { .string($0) }), "path": .string("packages/\(name)"),
        "checksum": .string(Self.checksum(&random)),
      ])
    }
  }

  private static func downloads(_ rank: Int) -> Int64 {
    Int64(mostDownloads / pow(Double(rank + 1), 0.95))
  }

  private static func version(_ random: inout SeededRandom) -> String {
    "\(random.next() % 9).\(random.next() % 30).\(random.next() % 12)"
  }

  private static func sentence(_ vocabulary: Vocabulary, _ random: inout SeededRandom) -> String {
    let words = (0..<(6 + Int(random.next() % 12))).map { _ in vocabulary.draw(&random) }
    return words.joined(separator: " ")
  }

  private static func checksum(_ random: inout SeededRandom) -> String {
    (0..<4).map { _ in
      let digits = String(random.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
