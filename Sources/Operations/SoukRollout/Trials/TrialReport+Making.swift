import SoukModel

extension TrialReport {
  /// Draws up the report.
  ///
  /// - Complexity: O(*n* log *n*) in the trials.
  package init(_ trials: [Trial], tallies: [GateTally], shadows: [ShadowTally] = []) {
    let found = trials.filter { $0.kind == .search }
    let lookups = trials.filter { $0.kind == .lookup }
    let pairs = found.filter(\.isComparable)
    let answered = lookups.filter(\.isComparable)
    self.init(
      splits: Self.splits(tallies), searchCoverage: Coverage(shadows, of: .search),
      lookupCoverage: Coverage(shadows, of: .lookup), searches: found.count, lookups: lookups.count,
      v1: Self.figures(found, .v1), v2: Self.figures(found, .v2),
      v1Lookups: Self.figures(lookups, .v1), v2Lookups: Self.figures(lookups, .v2),
      overlap: Self.mean(pairs.map { $0.depth > 0 ? Double($0.overlap) / Double($0.depth) : 1 }),
      distance: Self.mean(pairs.map(\.distance)),
      latencyDifference: Self.share(
        0.5,
        pairs.compactMap { pair in
          guard let mine = pair.v2.microseconds, let other = pair.v1.microseconds else {
            return nil
          }
          return mine - other
        }.sorted()),
      compared: answered.count, consistent: answered.count { $0.fields.isEmpty },
      differences: Self.differences(answered))
  }

  private static func splits(_ tallies: [GateTally]) -> [Split] {
    tallies.reduce(into: [Int: Split]()) { splits, tally in
      var split =
        splits[tally.percentage]
        ?? Split(percentage: tally.percentage, questions: 0, v2: 0)
      split.questions &+= tally.v1 &+ tally.v2
      split.v2 &+= tally.v2
      splits[tally.percentage] = split
    }.values.sorted { $0.percentage < $1.percentage }
  }

  private static func figures(_ trials: [Trial], _ kind: BackendKind) -> Figures {
    let times = trials.compactMap { trial -> Int64? in
      let side = trial.side(kind)
      return side.error == nil ? side.microseconds : nil
    }.sorted()
    return Figures(
      asked: trials.count, errors: trials.count { $0.side(kind).error != nil },
      p50: share(0.5, times), p95: share(0.95, times), p99: share(0.99, times))
  }

  /// The nearest-rank percentile of sorted microseconds, in milliseconds.
  private static func share(_ share: Double, _ sorted: [Int64]) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let rank = Int((share * Double(sorted.count)).rounded(.up))
    return Double(sorted[min(max(1, rank), sorted.count) - 1]) / 1_000
  }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  private static func differences(_ trials: [Trial]) -> [Difference] {
    var found: [RegistryText: Difference] = [:]
    for trial in trials where !trial.fields.isEmpty {
      guard let package = trial.package else { continue }
      var difference = found[package] ?? Difference(package: package, fields: [], count: 0)
      difference.count += 1
      difference.fields += trial.fields.filter { !difference.fields.contains($0) }
      found[package] = difference
    }
    let ordered = found.values.sorted {
      ($1.count, $0.package.raw) < ($0.count, $1.package.raw)
    }
    return Array(ordered.prefix(differencesLimit))
  }
}
