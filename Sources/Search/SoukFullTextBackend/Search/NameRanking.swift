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
  func score(_ name: RegistryText, popularity: Double) -> Double {
    let folded = TextFolding.fold(name.raw)
    if folded == foldedQuery { return 1_000 + popularity }
    guard !words.isEmpty else { return popularity }
    let tokens = Tokenizer.tokens(of: folded)
    if tokens == words { return 900 + popularity }
    let joinedName = tokens.joined()
    if joinedName == joined { return 800 + popularity }
    var found = 0
    for (index, word) in words.enumerated() {
      let isPrefix = endsInPrefix && index == words.count - 1
      if tokens.contains(where: { $0 == word || (isPrefix && $0.hasPrefix(word)) }) { found += 1 }
    }
    let coverage = Double(joined.utf8.count) / Double(max(joined.utf8.count, joinedName.utf8.count))
    if found == words.count {
      let start = joinedName.hasPrefix(joined) ? 6.0 : 0
      return popularity + 10 + start + 8 * coverage
    }
    return popularity + 4 * Double(found) / Double(words.count)
  }
}
