import SoukModel
import SoukSearch

/// How well a package's name answers a query: what the first results are ordered by.
struct NameRanking {
  private let foldedQuery: String
  private let words: [String]
  private let joined: String
  private let endsInPrefix: Bool

  /// Prepares the comparison with a query.
  init(_ query: SearchQuery) {
    foldedQuery = query.foldedName
    let clauses = query.clauses.filter {
      !$0.isNegated && ($0.field == nil || $0.field == .name)
    }
    words = clauses.flatMap(\.tokens)
    joined = words.joined()
    endsInPrefix = clauses.last?.isPrefix ?? false
  }

  /// The score of a package: exact name, then joined name, then the words found in it.
  ///
  /// - Parameters:
  ///   - name: the package's name.
  ///   - popularity: 0 to 40, which decides between names that answer equally well.
  func score(_ name: KnownName, popularity: Double) -> Double {
    if name.folded == foldedQuery { return 1_000 + popularity }
    guard !words.isEmpty else { return popularity }
    if name.tokens == words { return 900 + popularity }
    if name.joined == joined { return 800 + popularity }
    var found = 0
    for (index, word) in words.enumerated() {
      let isPrefix = endsInPrefix && index == words.count - 1
      if name.tokens.contains(where: {
        $0 == word || (isPrefix && $0.utf8.starts(with: word.utf8))
      }) {
        found += 1
      }
    }
    if found == words.count {
      let start = name.joined.utf8.starts(with: joined.utf8) ? 6.0 : 0
      let length = Double(joined.utf8.count)
      let coverage = length / max(length, Double(name.joined.utf8.count))
      return popularity + 10 + start + 8 * coverage
    }
    return popularity + 4 * Double(found) / Double(words.count)
  }
}
