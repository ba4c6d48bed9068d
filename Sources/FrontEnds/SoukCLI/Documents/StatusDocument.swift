import SoukEngine
import SoukModel
import SoukRollout

/// The status as a program reads it.
struct StatusDocument {
  /// The document.
  let json: JSONValue

  /// Makes the document of one snapshot.
  init(
    _ snapshot: StatusSnapshot, gate: Gate, registries: [RegistrySummary],
    levels: [ServiceLevelReport], alerts: [AlertReport]
  ) {
    json = .object([
      "souk": .string(SoukVersion.current),
      "gate": .string(gate.rawValue),
      "backends": .array(snapshot.backends.map(Self.backend)),
      "cache": .object([
        "hit_rate": Self.share(snapshot.hitRate),
        "recent_hit_rate": Self.share(snapshot.recentHitRate),
        "tiers": .array(snapshot.tiers.map(Self.tier)),
      ]),
      "catalogue": .object([
        "packages": .integer(Int64(snapshot.packages)),
        "generation": .integer(snapshot.generation),
        "bytes": .integer(snapshot.catalogueBytes),
      ]),
      "registries": .array(registries.map(RegistryDocument.json)),
      "fallbacks": .integer(Int64(snapshot.fallbacks)),
      "breaker": .object([
        "phase": .string(snapshot.breaker.phase),
        "cause": snapshot.breaker.cause.map { .string($0) } ?? .null,
      ]),
      "levels": .array(levels.map(ServiceLevelDocument.json)),
      "alerts": .array(alerts.map(ServiceLevelDocument.json)),
      "active_operations": .integer(Int64(snapshot.inFlight)),
      "resident_bytes": .integer(snapshot.residentBytes),
    ])
  }

  private static func share(_ value: Double?) -> JSONValue {
    value.map { .double(($0 * 10_000).rounded() / 10_000) } ?? .null
  }

  private static func backend(_ backend: StatusSnapshot.Backend) -> JSONValue {
    .object([
      "backend": .string(backend.kind.rawValue),
      "search": latency(backend.search),
      "lookup": latency(backend.lookup),
      "searches": .integer(Int64(backend.searches)),
      "errors": .integer(Int64(backend.errors)),
      "cancelled": .integer(Int64(backend.cancelled)),
    ])
  }

  private static func latency(_ latency: StatusSnapshot.Latency) -> JSONValue {
    .object([
      "p50_ms": .milliseconds(latency.p50),
      "p95_ms": .milliseconds(latency.p95),
      "p99_ms": .milliseconds(latency.p99),
      "count": .integer(Int64(latency.count)),
    ])
  }

  private static func tier(_ tier: StatusSnapshot.Tier) -> JSONValue {
    .object([
      "tier": .string(tier.name),
      "hits": .integer(Int64(tier.hits)),
      "misses": .integer(Int64(tier.misses)),
      "entries": .integer(Int64(tier.entries)),
    ])
  }
}
