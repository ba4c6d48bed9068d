/// Queries as people type them: mostly names, the popular ones most, sometimes two words.
struct SyntheticQueries {
  /// The names to look for, the most wanted first.
  let names: [String]
  /// What the queries are drawn from.
  let seed: UInt64

  /// Draws `count` intents, each with a query for every key; none where there are no names.
  func intents(_ count: Int) -> [Intent] {
    guard !names.isEmpty else { return [] }
    var random = SeededRandom(seed: seed ^ 0x7175_6572)
    let wanted = ZipfDistribution(count: names.count, exponent: 0.8)
    return (0..<count).map { _ in
      let name = names[wanted.draw(&random)]
      guard random.next() % 3 == 0 else {
        return Intent(keys: Self.keys(of: name), targets: [name])
      }
      let other = names[wanted.draw(&random)]
      let words = Self.word(of: name, &random) + " " + Self.word(of: other, &random)
      return Intent(keys: Self.keys(of: words), targets: [])
    }
  }

  /// Every beginning of a text, one character longer each.
  static func keys(of text: String) -> [String] {
    text.indices.map { String(text[...$0]) }
  }

  private static func word(of name: String, _ random: inout SeededRandom) -> String {
    name.split(separator: "-").randomElement(using: &random).map(String.init) ?? name
  }
}
