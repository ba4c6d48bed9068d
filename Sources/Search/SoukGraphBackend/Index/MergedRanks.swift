/// The ranks that the documents of two segments have in one order of them all.
///
/// Each segment is in that order by itself, so that a rank is counted from what went and what came
/// before it.
struct MergedRanks: Sendable {
  /// The ranks in the base of the documents that are gone, ascending.
  let gone: [UInt32]
  /// For each document of the delta, in its order, how many of the base stand before it, those that
  /// are gone among them; ascending.
  let points: [UInt32]

  /// The rank of a document of the base, which must not be gone.
  ///
  /// - Parameter rank: its rank in the base.
  /// - Complexity: O(log changes).
  func rank(ofBase rank: Int) -> Int {
    rank - Self.count(in: gone, below: rank) + Self.count(in: points, below: rank + 1)
  }

  /// The rank of a document of the delta.
  ///
  /// - Parameter rank: its rank in the delta.
  func rank(ofDelta rank: Int) -> Int {
    guard points.indices.contains(rank) else { return rank }
    let point = Int(points[rank])
    return rank + point - Self.count(in: gone, below: point)
  }

  /// How many of ascending numbers are below a bound.
  private static func count(in numbers: [UInt32], below bound: Int) -> Int {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if Int(numbers[middle]) < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
