/// A distribution of times that can be stored, added to another one and asked for percentiles.
package struct LatencySample: Hashable, Sendable {
  /// The upper bounds of the buckets that operators see, in milliseconds.
  package static let bounds: [Double] = [
    0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100, 200, 500, 1_000,
  ]

  /// How many times lie in each bucket: one for each bound and one for all above; not cumulative.
  package var buckets = [Int64](repeating: 0, count: bounds.count + 1)
  /// The sum of all times in nanoseconds.
  package var sum: Int64 = 0
  /// How many times were about as long as the key, in nanoseconds.
  package var counts: [UInt64: Int64] = [:]

  /// Makes a sample of nothing.
  package init() {}

  /// How many times there are.
  package var count: Int64 { buckets.reduce(0, &+) }

  /// Takes one time into buckets and sum, not into ``counts``.
  mutating func add(_ nanoseconds: UInt64) {
    let milliseconds = Double(nanoseconds) / 1_000_000
    let bucket = Self.bounds.firstIndex { milliseconds <= $0 } ?? Self.bounds.count
    buckets[bucket] &+= 1
    sum &+= Int64(clamping: nanoseconds)
  }

  /// Adds all times of another sample.
  package mutating func merge(_ other: LatencySample) {
    for index in buckets.indices { buckets[index] &+= other.buckets[index] }
    sum &+= other.sum
    counts.merge(other.counts, uniquingKeysWith: &+)
  }

  /// The times in milliseconds below which the given shares of all times lie; nil without any.
  ///
  /// - Parameter shares: 0 to 1, in any order.
  /// - Complexity: O(*n* log *n*) in the number of distinct times.
  package func percentiles(_ shares: [Double]) -> [Double?] {
    let ordered = counts.filter { $0.value > 0 }.sorted { $0.key < $1.key }
    let total = ordered.reduce(Int64(0)) { $0 &+ $1.value }
    guard total > 0 else { return shares.map { _ in nil } }
    return shares.map { share in
      let wanted = max(1, (min(1, max(0, share)) * Double(total)).rounded(.up))
      var seen: Int64 = 0
      for (value, count) in ordered {
        seen &+= count
        if Double(seen) >= wanted { return Double(value) / 1_000_000 }
      }
      return ordered.last.map { Double($0.key) / 1_000_000 }
    }
  }

  /// The time in milliseconds below which the given share of all times lies; nil without any.
  package func percentile(_ share: Double) -> Double? { percentiles([share])[0] }

  /// How many times were no longer than a bound of ``bounds``, given in milliseconds.
  package func count(within bound: Double) -> Int64 {
    zip(Self.bounds, buckets).reduce(0) { $1.0 <= bound ? $0 &+ $1.1 : $0 }
  }

  /// The time in milliseconds below which the given share of all times lies, told from the buckets
  /// alone; nil without any.
  ///
  /// Within a bucket the times are taken to be spread evenly, and above the highest bound that bound
  /// is given: what `histogram_quantile` of Prometheus does, so that both say the same.
  package func bucketQuantile(_ share: Double) -> Double? {
    let total = count
    guard total > 0 else { return nil }
    let rank = min(1, max(0, share)) * Double(total)
    var below: Int64 = 0
    for (index, bound) in Self.bounds.enumerated() {
      let inside = buckets[index]
      guard Double(below &+ inside) < rank || inside == 0 else {
        let start = index == 0 ? 0 : Self.bounds[index - 1]
        return start + (bound - start) * (rank - Double(below)) / Double(inside)
      }
      below &+= inside
    }
    return Self.bounds.last
  }
}
