import SoukMetrics
import SoukModel
import SoukRouter
import Synchronization

/// A router on two scripted backends and a clock that is moved by hand.
struct Bench {
  let v1 = ScriptedBackend(.v1)
  let v2 = ScriptedBackend(.v2)
  let metrics = Metrics()
  let router: Router
  let clock: HandClock

  init(_ policy: GatePolicy = .always(.v1), store: (any CacheStore)? = nil) {
    let clock = HandClock()
    self.clock = clock
    router = Router(
      backends: [.v1: v1, .v2: v2], policy: policy,
      cache: TieredCache(store: store, metrics: metrics), metrics: metrics, now: { clock.now })
  }

  func count(_ key: MetricKey) -> Int64 { metrics.session().counters[key] ?? 0 }

  func hits(_ tier: CacheTier) -> Int64 { count(MetricKey(.cacheHits, ["tier": tier.rawValue])) }

  /// Whether a row comes from the store, no backend being asked.
  func isStored(_ id: PackageID) -> Bool {
    let before = hits(.packages)
    _ = try? router.summaries([id])
    return hits(.packages) > before
  }

  func misses(_ tier: CacheTier) -> Int64 {
    count(MetricKey(.cacheMisses, ["tier": tier.rawValue]))
  }
}

/// A clock in nanoseconds that stands still until it is moved.
final class HandClock: Sendable {
  private let time = Mutex<UInt64>(1)

  var now: UInt64 { time.withLock { $0 } }

  func advance(seconds: UInt64) { time.withLock { $0 += seconds * 1_000_000_000 } }
}
