package import SoukMetrics
import Synchronization

/// Answers kept in memory in four tiers, with a store behind them that outlives the process.
///
/// Thread-safe. An entry answers only under the generation that it was made under, so a hit is
/// never stale; age alone evicts nothing, because the catalogue is on this machine.
package final class TieredCache: Sendable {
  private struct Entry: Sendable {
    var generation: Int64
    var value: CacheValue
    /// Whether it was brought in before anybody asked for it.
    var isAhead = false
  }

  private struct State {
    var tiers: [CacheTier: LeastRecentlyUsed<CacheKey, Entry>] = [:]
    /// What the store does not have yet, in the order in which it came; a later one of the same key
    /// takes the place of an earlier one when both are stored.
    var unwritten: [(key: CacheKey, entry: Entry)] = []
    /// The latest look-ups: answered or not.
    var recent: [Bool] = []
    var next = 0

    /// Keeps an entry for the store, where there is room.
    mutating func remember(_ entry: Entry, for key: CacheKey) {
      if unwritten.count < TieredCache.unwrittenLimit { unwritten.append((key, entry)) }
    }

    /// Takes note of how a look-up went.
    mutating func remember(isHit: Bool) {
      if recent.count < TieredCache.recentLimit {
        recent.append(isHit)
      } else {
        recent[next] = isHit
      }
      next = (next + 1) % TieredCache.recentLimit
    }
  }

  /// How many unwritten answers are kept at the most; further ones stay in memory only.
  static let unwrittenLimit = 20_000
  /// How many of the latest look-ups ``recentHitRate`` is about.
  static let recentLimit = 100

  private let store: (any CacheStore)?
  private let state: Mutex<State>
  private let hits: [CacheTier: Counter]
  private let misses: [CacheTier: Counter]
  private let whenUnwritten: @Sendable () -> Void

  /// Makes a cache.
  ///
  /// - Parameters:
  ///   - store: where answers are kept across processes; nil for this process only.
  ///   - metrics: where look-ups are counted.
  ///   - capacities: how many entries a tier holds, where not as many as it usually does.
  ///   - whenUnwritten: called when there is something to flush, on the thread that answered.
  package init(
    store: (any CacheStore)?, metrics: Metrics, capacities: [CacheTier: Int] = [:],
    whenUnwritten: @escaping @Sendable () -> Void = {}
  ) {
    self.store = store
    self.whenUnwritten = whenUnwritten
    var initial = State()
    initial.recent.reserveCapacity(Self.recentLimit)
    var hits: [CacheTier: Counter] = [:]
    var misses: [CacheTier: Counter] = [:]
    for tier in CacheTier.allCases {
      initial.tiers[tier] = .init(capacity: capacities[tier] ?? tier.defaultCapacity)
      hits[tier] = metrics.counter(MetricKey(.cacheHits, ["tier": tier.rawValue]))
      misses[tier] = metrics.counter(MetricKey(.cacheMisses, ["tier": tier.rawValue]))
    }
    state = Mutex(initial)
    self.hits = hits
    self.misses = misses
  }

  /// The answer to one question under `generation`, which counts as one look-up.
  ///
  /// The way of every search: what memory has takes one lock and makes no list.
  func lookUp(_ key: CacheKey, generation: Int64) -> CacheValue? {
    let known = state.withLock { state in
      let known = take(key, generation, from: &state)
      if known != nil { state.remember(isHit: true) }
      return known
    }
    guard let known else {
      var found: [CacheValue?] = [nil]
      askStore([key], generation: generation, into: &found)
      count([key], found)
      return found[0]
    }
    hits[key.tier]?.add()
    return known
  }

  /// The answers to the given questions under `generation`; each question counts as one look-up.
  func lookUp(_ keys: [CacheKey], generation: Int64) -> [CacheValue?] {
    var found: [CacheValue?] = state.withLock { state in
      keys.map { take($0, generation, from: &state) }
    }
    askStore(keys, generation: generation, into: &found)
    count(keys, found)
    return found
  }

  private func count(_ keys: [CacheKey], _ found: [CacheValue?]) {
    for (key, value) in zip(keys, found) { (value == nil ? misses : hits)[key.tier]?.add() }
    state.withLock { state in
      for value in found { state.remember(isHit: value != nil) }
    }
  }

  /// The value in memory; one that was read ahead is from now on one that was asked for.
  private func take(
    _ key: CacheKey, _ generation: Int64, from state: inout State
  ) -> CacheValue? {
    guard var entry = state.tiers[key.tier]?.value(for: key), entry.generation == generation
    else { return nil }
    if entry.isAhead {
      entry.isAhead = false
      state.tiers[key.tier]?.insert(entry, for: key)
      if store != nil { state.remember(entry, for: key) }
    }
    return entry.value
  }

  /// Which of the given keys memory has no answer to under `generation`; counts nothing.
  func absent(_ keys: [CacheKey], generation: Int64) -> [Bool] {
    state.withLock { state in
      keys.map { state.tiers[$0.tier]?.peek($0)?.generation != generation }
    }
  }

  /// Fills the gaps from the store, which is asked once for all of them.
  private func askStore(
    _ keys: [CacheKey], generation: Int64, into found: inout [CacheValue?]
  ) {
    let gaps = found.indices.filter { found[$0] == nil }
    guard let store, !gaps.isEmpty, let records = try? store.load(gaps.map { keys[$0] }),
      records.count == gaps.count
    else { return }
    for (gap, record) in zip(gaps, records) {
      guard let record, record.generation == generation, record.key == keys[gap],
        let value = CacheCodec.decode(record.bytes, tier: record.key.tier)
      else { continue }
      found[gap] = value
      state.withLock { state in
        state.tiers[record.key.tier]?.insert(
          Entry(generation: generation, value: value), for: record.key)
      }
    }
  }

  /// Keeps answers that nobody has asked for yet, in memory only.
  func insertAhead(_ values: [(CacheKey, CacheValue)], generation: Int64) {
    state.withLock { state in
      for (key, value) in values where state.tiers[key.tier]?.peek(key)?.generation != generation {
        let entry = Entry(generation: generation, value: value, isAhead: true)
        state.tiers[key.tier]?.insert(entry, for: key)
      }
    }
  }

  /// Keeps answers that were given under `generation`.
  func insert(_ values: [(CacheKey, CacheValue)], generation: Int64) {
    guard !values.isEmpty else { return }
    state.withLock { state in
      for (key, value) in values {
        let entry = Entry(generation: generation, value: value)
        state.tiers[key.tier]?.insert(entry, for: key)
        if store != nil { state.remember(entry, for: key) }
      }
    }
    if store != nil { whenUnwritten() }
  }

  /// How many answers wait for the store.
  var unwrittenCount: Int { state.withLock { $0.unwritten.count } }

  /// Writes to the store what it does not have yet; what it refuses is kept for the next time.
  package func flush() throws(CacheError) {
    guard let store else { return }
    let unwritten = state.withLock { state in
      let unwritten = state.unwritten
      state.unwritten = []
      return unwritten
    }
    guard !unwritten.isEmpty else { return }
    var records: [CacheRecord] = []
    for (key, entry) in unwritten {
      guard let bytes = try? CacheCodec.encode(entry.value) else { continue }
      records.append(CacheRecord(key: key, generation: entry.generation, bytes: bytes))
    }
    do {
      try store.save(records)
    } catch {
      // A store that never takes anything must not cost memory without end: the oldest go.
      state.withLock {
        $0.unwritten = Array((unwritten + $0.unwritten).suffix(Self.unwrittenLimit))
      }
      throw error
    }
  }

  /// How much is stored, by tier; nothing where nothing outlives the process.
  package func usage() throws(CacheError) -> [CacheTier: CacheUsage] {
    try store?.usage() ?? [:]
  }

  /// Forgets answers, stored ones and those in memory.
  ///
  /// Answers in memory have no age: where one is asked for, they are forgotten all the same, and come
  /// back from the store where they are younger.
  /// - Returns: how many stored answers were forgotten.
  @discardableResult package func clear(
    _ tier: CacheTier? = nil, before: Int64? = nil
  ) throws(CacheError) -> Int {
    try flush()
    state.withLock { state in
      for known in CacheTier.allCases where tier == nil || known == tier {
        state.tiers[known]?.removeAll()
      }
    }
    return try store?.clear(tier, before: before) ?? 0
  }

  /// How many entries each tier has in memory.
  package var entries: [CacheTier: Int] {
    state.withLock { state in state.tiers.mapValues(\.count) }
  }

  /// The share of the latest look-ups that the cache answered, 0 to 1; nil without any.
  package var recentHitRate: Double? {
    state.withLock { state in
      state.recent.isEmpty
        ? nil : Double(state.recent.count { $0 }) / Double(state.recent.count)
    }
  }
}
