import Foundation
import Glibc
import SoukCatalogue
import SoukMetrics
import SoukModel
import SoukRouter
import SoukSearch
import Synchronization

extension Engine {
  package func status() -> StatusSnapshot {
    readFigures()
    let total = metrics.total()
    let entries = router.cache.entries
    let tiers = [CacheTier.packages, .searches, .downloads, .versions].map { tier in
      StatusSnapshot.Tier(
        name: tier.rawValue, hits: total.count(MetricKey(.cacheHits, ["tier": tier.rawValue])),
        misses: total.count(MetricKey(.cacheMisses, ["tier": tier.rawValue])),
        entries: entries[tier] ?? 0)
    }
    let hits = tiers.reduce(0) { $0 + $1.hits }
    let asked = tiers.reduce(hits) { $0 + $1.misses }
    let gauges = metrics.gauges()
    return StatusSnapshot(
      backends: router.backends.keys.sorted().map { figures(of: $0, total) }, tiers: tiers,
      hitRate: asked > 0 ? Double(hits) / Double(asked) : nil,
      recentHitRate: router.cache.recentHitRate,
      inFlight: gauges.filter { $0.key.name == .activeOperations }.reduce(0) {
        $0 + Int($1.value)
      },
      fallbacks: total.count(MetricKey(.fallbackTotal)), breaker: breaker,
      residentBytes: Self.residentBytes,
      catalogueBytes: HomeBackup.size(ofDatabase: home.catalogue),
      generation: (try? catalogue.generation()) ?? 0, packages: (try? catalogue.count()) ?? 0)
  }

  /// Reads what earlier processes stored, at the first call only.
  func readFigures() {
    let isFirst = state.withLock { state in
      defer { state.hasFigures = true }
      return !state.hasFigures
    }
    guard isFirst else { return }
    // Without them the figures are this session's own; the next flush reads them again.
    try? metrics.load(from: metricsStore)
  }

  private var breaker: StatusSnapshot.Breaker {
    let (phase, cause) = router.breaker
    return StatusSnapshot.Breaker(phase: phase.rawValue, cause: cause?.code.rawValue)
  }

  private func figures(of kind: BackendKind, _ total: MetricsRecord) -> StatusSnapshot.Backend {
    let label = kind.rawValue
    let search = MetricKey(.searchLatency, ["backend": label])
    return StatusSnapshot.Backend(
      kind: kind, search: total.latency(search),
      lookup: total.latency(MetricKey(.lookupLatency, ["backend": label])),
      recent: metrics.histogram(search).recent,
      searches: total.count(MetricKey(.searchTotal, ["backend": label])),
      errors: total.count(MetricKey(.searchErrors, ["backend": label])),
      cancelled: total.count(MetricKey(.searchCancelled, ["backend": label])))
  }

  /// Resident memory of this process in bytes; zero where the system does not say.
  static var residentBytes: Int64 {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
      return 0
    }
    let fields = text.split(separator: " ")
    let pages = fields.count > 1 ? Int64(fields[1]) ?? 0 : 0
    return pages * Int64(sysconf(Int32(_SC_PAGESIZE)))
  }
}

extension MetricsRecord {
  /// A counter's number.
  fileprivate func count(_ key: MetricKey) -> Int { Int(clamping: counters[key] ?? 0) }

  /// A histogram's percentiles.
  fileprivate func latency(_ key: MetricKey) -> StatusSnapshot.Latency {
    guard let sample = latencies[key] else { return .init() }
    let found = sample.percentiles([0.5, 0.95, 0.99])
    return .init(
      p50: found[0], p95: found[1], p99: found[2], count: Int(clamping: sample.count))
  }
}
