/// How one answer differs from an earlier one to the same query.
package struct RankingChange: Hashable, Sendable {
  /// How many packages are there no more.
  package var gone: Int
  /// How many were not there before.
  package var new: Int
  /// How many stand at another place.
  package var moved: Int
  /// How many matched in all, before and now.
  package var totals: [Int]

  /// Whether both are the same.
  package var isNone: Bool {
    gone == 0 && new == 0 && moved == 0 && totals.first == totals.last
  }

  /// Compares the earlier ranking, the first one, with the later.
  init(_ ranks: RankComparison, totals: (Int, Int)) {
    gone = ranks.onlyInFirst.count
    new = ranks.onlyInSecond.count
    moved = ranks.moves.values.count { $0 != 0 }
    self.totals = [totals.0, totals.1]
  }
}
