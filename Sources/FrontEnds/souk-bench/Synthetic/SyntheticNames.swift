/// Names built the way real ones are: `libquora2`, `python3-strand`, `plainest-utils`.
struct SyntheticNames {
  private let vocabulary: Vocabulary
  private var known: Set<String> = []

  /// Makes names from the words of a vocabulary.
  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// The next name; no name comes twice.
  mutating func next(_ random: inout SeededRandom) -> String {
    let stem = stem(&random)
    var name = shaped(stem, &random)
    var number = 2
    while !known.insert(name).inserted {
      name = "\(shaped(stem, &random))\(number)"
      number += 1
    }
    return name
  }

  private func stem(_ random: inout SeededRandom) -> String {
    let first = vocabulary.drawRare(&random)
    return random.next() % 3 == 0 ? "\(first)-\(vocabulary.draw(&random))" : first
  }

  /// Dresses a stem as the ecosystems do, in about the shares that a Debian archive has.
  private func shaped(_ stem: String, _ random: inout SeededRandom) -> String {
    switch random.next() % 100 {
    case 0..<30: stem
    case 30..<48: "lib\(stem)\(random.next() % 6)"
    case 48..<60: "lib\(stem)-dev"
    case 60..<72: "python3-\(stem)"
    case 72..<79: "lib\(stem)-perl"
    case 79..<85: "golang-\(stem)-dev"
    case 85..<90: "node-\(stem)"
    case 90..<93: "r-cran-\(stem)"
    case 93..<96: "\(stem)-doc"
    case 96..<98: "\(stem)-utils"
    default: "\(stem)-data"
    }
  }
}
