package import SoukModel
package import SoukSearch

/// What two backends answered to the same request, and how far they agree.
package struct Comparison: Hashable, Sendable {
  /// What v1 answered.
  package let v1: Side
  /// What v2 answered.
  package let v2: Side

  /// One backend's answer.
  package struct Side: Hashable, Sendable {
    /// The window of results; nil where there was no answer.
    package var page: SearchPage?
    /// Why there was none.
    package var error: BackendError?
    /// How long it took, in milliseconds.
    package var milliseconds: Double

    /// Makes a side.
    package init(page: SearchPage?, error: BackendError? = nil, milliseconds: Double) {
      self.page = page
      self.error = error
      self.milliseconds = milliseconds
    }

    /// The packages that match, in their order; approximate results are each backend's own affair.
    package var ids: [PackageID] { page?.hits.filter { !$0.approximate }.map(\.id) ?? [] }
  }

  /// Compares two answers.
  package init(v1: Side, v2: Side) {
    self.v1 = v1
    self.v2 = v2
  }

  /// How many packages both have among their first ten.
  package var overlapAt10: Int {
    Set(v1.ids.prefix(10)).intersection(v2.ids.prefix(10)).count
  }

  /// By how many places a package stands higher on v2 than on v1; only of packages on both.
  package var moves: [PackageID: Int] {
    let places = Self.places(v2.ids)
    return Self.places(v1.ids).reduce(into: [:]) { moves, item in
      if let place = places[item.key] { moves[item.key] = item.value - place }
    }
  }

  /// The packages that only v1 gave in this window, in its order.
  package var onlyInV1: [PackageID] {
    let others = Set(v2.ids)
    return v1.ids.filter { !others.contains($0) }
  }

  /// The packages that only v2 gave in this window, in its order.
  package var onlyInV2: [PackageID] {
    let others = Set(v1.ids)
    return v2.ids.filter { !others.contains($0) }
  }

  /// By how many milliseconds v2 was slower than v1; below zero where it was faster.
  package var latencyDifference: Double { v2.milliseconds - v1.milliseconds }

  /// How alike the two orders are, 0 to 1, the first places counting most.
  ///
  /// Rank-biased overlap with *p* = 0.9, extrapolated (Webber, Moffat, Zobel 2010, equation 30).
  /// Two empty answers are alike.
  package var rankBiasedOverlap: Double {
    let left = v1.ids
    let right = v2.ids
    let depth = max(left.count, right.count)
    guard depth > 0 else { return 1 }
    let persistence = 0.9
    var seenLeft: Set<PackageID> = []
    var seenRight: Set<PackageID> = []
    var shared = 0
    var weight = 1.0
    var sum = 0.0
    for place in 0..<depth {
      if place < left.count, seenLeft.insert(left[place]).inserted,
        seenRight.contains(left[place])
      {
        shared += 1
      }
      if place < right.count, seenRight.insert(right[place]).inserted,
        seenLeft.contains(right[place])
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
