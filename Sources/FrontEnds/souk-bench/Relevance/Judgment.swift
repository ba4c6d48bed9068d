import Foundation

/// A query with the packages that answer it, as a person judged.
struct Judgment {
  /// What kind of question it is, such as `exact`, `typo1` or `topic`.
  let kind: String
  /// What was typed.
  let query: String
  /// The right names, each with how right it is, 1 to 3.
  let relevance: [String: Int]

  /// One by the rank of the first right name among the first ten; 0 where none is there.
  func reciprocalRank(_ names: [String]) -> Double {
    names.prefix(10).firstIndex { relevance[$0] != nil }.map { 1 / Double($0 + 1) } ?? 0
  }

  /// Whether a right name is among the first ten.
  func isFound(_ names: [String]) -> Bool { reciprocalRank(names) > 0 }

  /// The discounted gain of the first ten names by that of the best possible ten, 0 to 1.
  ///
  /// The gain of a name is its grade (Järvelin, Kekäläinen 2002); a name that stands twice, from two
  /// registries, counts once.
  func normalisedGain(_ names: [String]) -> Double {
    var seen: Set<String> = []
    let gains = names.prefix(10).map { seen.insert($0).inserted ? relevance[$0] ?? 0 : 0 }
    let best = Self.discounted(relevance.values.sorted(by: >).prefix(10))
    return best == 0 ? 0 : Self.discounted(gains) / best
  }

  private static func discounted(_ gains: some Collection<Int>) -> Double {
    gains.enumerated().reduce(0) { sum, item in
      sum + Double(item.element) / log2(Double(item.offset + 2))
    }
  }
}
