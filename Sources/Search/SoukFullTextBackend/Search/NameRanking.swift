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
    words = clauses.flatMap { $0.parts.isEmpty ? $0.tokens : $0.parts }
    joined = clauses.map(\.joined).joined()
    endsInPrefix = clauses.last?.isPrefix ?? false
  }

  /// The score of a package: exact name, then joined name, then the words found in it.
  ///
  /// - Parameters:
  ///   - name: the package's name.
  ///   - popularity: 0 to 40, which decides between names that answer equally well.
  func score(_ name: KnownName, popularity: Double) -> Double {
    switch standing(of: name) {
    case .exact: 1_000 + popularity
    case .words: 900 + popularity
    case .joined: 800 + popularity
    case .all(let begins, let share): popularity + 10 + (begins ? 6.0 : 0) + 8 * share
    case .some(let share): popularity + 4 * share
    }
  }

  /// The parts of that score.
  func parts(_ name: KnownName, popularity: Double) -> [ScorePart] {
    let wanted = ScorePart(.popularity, popularity)
    switch standing(of: name) {
    case .exact: return [ScorePart(.exactName, 1_000), wanted]
    case .words: return [ScorePart(.sameWords, 900), wanted]
    case .joined: return [ScorePart(.joinedName, 800), wanted]
    case .all(let begins, let share):
      let parts = [ScorePart(.allInName, 10), ScorePart(.coverage, 8 * share)]
      return parts + (begins ? [ScorePart(.nameBegins, 6)] : []) + [wanted]
    case .some(let share):
      return share > 0 ? [ScorePart(.someInName, 4 * share), wanted] : [wanted]
    }
  }

  /// How a name answers.
  private enum Standing {
    case exact
    case words
    case joined
    case all(begins: Bool, share: Double)
    case some(Double)
  }

  private func standing(of name: KnownName) -> Standing {
    if name.folded == foldedQuery { return .exact }
    guard !words.isEmpty else { return .some(0) }
    if name.runs == words { return .words }
    if name.joined == joined { return .joined }
    var found = 0
    for (index, word) in words.enumerated() {
      let isPrefix = endsInPrefix && index == words.count - 1
      if name.tokens.contains(where: {
        $0 == word || (isPrefix && $0.utf8.starts(with: word.utf8))
      }) {
        found += 1
      }
    }
    guard found == words.count else { return .some(Double(found) / Double(words.count)) }
    let length = Double(joined.utf8.count)
    return .all(
      begins: name.joined.utf8.starts(with: joined.utf8),
      share: length / max(length, Double(name.joined.utf8.count)))
  }
}
