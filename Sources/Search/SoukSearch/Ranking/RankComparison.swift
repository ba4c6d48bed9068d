package import SoukModel

/// Two rankings of the same query, and how far they agree.
package struct RankComparison: Hashable, Sendable {
  /// One ranking, best first.
  package let first: [PackageID]
  /// The other one, best first.
  package let second: [PackageID]

  /// Compares two rankings; neither holds a package twice.
  package init(_ first: [PackageID], _ second: [PackageID]) {
    self.first = first
    self.second = second
  }

  /// How many packages both have among their first `depth`.
  package func overlap(at depth: Int) -> Int {
    Set(first.prefix(depth)).intersection(second.prefix(depth)).count
  }

  /// How many of the packages that either has among its first `depth` both have there, 0 to 1
  /// (Jaccard 1901); two empty rankings agree.
  package func jaccard(at depth: Int) -> Double {
    let either = Set(first.prefix(depth)).union(second.prefix(depth)).count
    return either == 0 ? 1 : Double(overlap(at: depth)) / Double(either)
  }

  /// By how many places a package stands higher in the second ranking; only of packages in both.
  package var moves: [PackageID: Int] {
    let places = Self.places(second)
    return Self.places(first).reduce(into: [:]) { moves, item in
      if let place = places[item.key] { moves[item.key] = item.value - place }
    }
  }

  /// The packages that only the first ranking has, in its order.
  package var onlyInFirst: [PackageID] {
    let others = Set(second)
    return first.filter { !others.contains($0) }
  }

  /// The packages that only the second ranking has, in its order.
  package var onlyInSecond: [PackageID] {
    let others = Set(first)
    return second.filter { !others.contains($0) }
  }

  /// How alike the two orders are, 0 to 1, the first places counting most.
  ///
  /// Rank-biased overlap with *p* = 0.9, extrapolated (Webber, Moffat, Zobel 2010, equation 30).
  /// Two empty rankings are alike.
  package var rankBiasedOverlap: Double {
    let depth = max(first.count, second.count)
    guard depth > 0 else { return 1 }
    let persistence = 0.9
    var seenFirst: Set<PackageID> = []
    var seenSecond: Set<PackageID> = []
    var shared = 0
    var weight = 1.0
    var sum = 0.0
    for place in 0..<depth {
      if place < first.count, seenFirst.insert(first[place]).inserted,
        seenSecond.contains(first[place])
      {
        shared += 1
      }
      if place < second.count, seenSecond.insert(second[place]).inserted,
        seenFirst.contains(second[place])
      {
        shared += 1
      }
      weight *= persistence
      sum += Double(shared) / Double(place + 1) * weight
    }
    let rest = Double(shared) / Double(depth) * weight
    return min(1, rest + (1 - persistence) / persistence * sum)
  }

  private static func places(_ ids: [PackageID]) -> [PackageID: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
