import SoukMetrics
import SoukRouter

extension Engine {
  package func cacheUsage() throws(ServiceError) -> [CacheTierUsage] {
    flush()
    let usage = try Self.caching { () throws(CacheError) in try router.cache.usage() }
    let snapshot = status()
    return snapshot.tiers.map { tier in
      let kept = CacheTier(rawValue: tier.name).flatMap { usage[$0] } ?? CacheUsage()
      return CacheTierUsage(
        tier: tier.name, entries: kept.entries, bytes: kept.bytes, hits: tier.hits,
        misses: tier.misses)
    }
  }

  package func clearCache(
    tier: String?, olderThan seconds: Int64?
  ) throws(ServiceError) -> Int {
    let known = tier.flatMap(CacheTier.init(rawValue:))
    guard (known != nil) == (tier != nil) else {
      throw ServiceError(
        .usage, "There is no such tier of the cache.",
        remedy: "The tiers are "
          + CacheTier.allCases.map(\.rawValue).joined(separator: ", ") + ".")
    }
    let moment = clock.now()
    return try Self.caching { () throws(CacheError) in
      try router.cache.clear(known, before: seconds.map { moment - max(0, $0) })
    }
  }

  private static func caching<Answer>(
    _ body: () throws(CacheError) -> Answer
  ) throws(ServiceError) -> Answer {
    do throws(CacheError) {
      return try body()
    } catch {
      throw ServiceError(
        error.code == .busy ? .busy : .io, "The cache of this home cannot be read or written.",
        remedy: error.code == .busy ? "Another souk holds “state.db”; try again." : "")
    }
  }
}
