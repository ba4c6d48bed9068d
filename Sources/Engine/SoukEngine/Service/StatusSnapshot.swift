package import SoukModel

/// What the status line and the status pane show, read at one moment.
package struct StatusSnapshot: Hashable, Sendable, Codable {
  /// The figures of each backend that is built in.
  package var backends: [Backend]
  /// The figures of each tier of the cache, in the order they are shown.
  package var tiers: [Tier]
  /// Share of look-ups answered by the cache over the life of this home, 0 to 1; nil without any.
  package var hitRate: Double?
  /// The same over the last 100 look-ups.
  package var recentHitRate: Double?
  /// Operations under way.
  package var inFlight: Int
  /// Answers given by v1 because v2 failed.
  package var fallbacks: Int
  /// What the breaker before v2 lets through.
  package var breaker: Breaker
  /// Resident memory in bytes.
  package var residentBytes: Int64
  /// Size of the catalogue's file in bytes.
  package var catalogueBytes: Int64
  /// The catalogue's generation.
  package var generation: Int64
  /// Packages in the catalogue.
  package var packages: Int

  /// Whether v2 is asked.
  package struct Breaker: Hashable, Sendable, Codable {
    /// What is let through: `closed` lets everything, `open` nothing, `half-open` one request.
    package var phase: String
    /// The code of the failure that v2 was last asked with; nil where it answered.
    package var cause: String?

    /// Makes a breaker; a closed one, unless told otherwise.
    package init(phase: String = "closed", cause: String? = nil) {
      self.phase = phase
      self.cause = cause
    }
  }

  /// The figures of one backend, latencies in milliseconds.
  package struct Backend: Hashable, Sendable, Codable {
    /// The backend.
    package var kind: BackendKind
    /// Search latencies, from all processes of this home.
    package var search: Latency
    /// Look-up latencies.
    package var lookup: Latency
    /// The latest search latencies, oldest first, 100 at the most.
    package var recent: [Double]
    /// Searches answered.
    package var searches: Int
    /// Searches that failed.
    package var errors: Int
    /// Searches that were cancelled by a newer key.
    package var cancelled: Int

    /// Makes the figures of a backend.
    package init(
      kind: BackendKind, search: Latency = .init(), lookup: Latency = .init(),
      recent: [Double] = [], searches: Int = 0, errors: Int = 0, cancelled: Int = 0
    ) {
      self.kind = kind
      self.search = search
      self.lookup = lookup
      self.recent = recent
      self.searches = searches
      self.errors = errors
      self.cancelled = cancelled
    }
  }

  /// Percentiles of a latency in milliseconds; nil without samples.
  package struct Latency: Hashable, Sendable, Codable {
    /// The median.
    package var p50: Double?
    /// 95 of 100 are below.
    package var p95: Double?
    /// 99 of 100 are below.
    package var p99: Double?
    /// How many were measured.
    package var count: Int

    /// Makes percentiles.
    package init(p50: Double? = nil, p95: Double? = nil, p99: Double? = nil, count: Int = 0) {
      self.p50 = p50
      self.p95 = p95
      self.p99 = p99
      self.count = count
    }
  }

  /// The figures of one tier of the cache.
  package struct Tier: Hashable, Sendable, Codable {
    /// The tier's name: `packages`, `searches`, `downloads` or `versions`.
    package var name: String
    /// Look-ups answered.
    package var hits: Int
    /// Look-ups not answered.
    package var misses: Int
    /// Entries in memory.
    package var entries: Int

    /// Makes the figures of a tier.
    package init(name: String, hits: Int = 0, misses: Int = 0, entries: Int = 0) {
      self.name = name
      self.hits = hits
      self.misses = misses
      self.entries = entries
    }
  }

  /// Makes a snapshot; of nothing, unless told otherwise.
  package init(
    backends: [Backend] = [], tiers: [Tier] = [], hitRate: Double? = nil,
    recentHitRate: Double? = nil, inFlight: Int = 0, fallbacks: Int = 0,
    breaker: Breaker = .init(), residentBytes: Int64 = 0,
    catalogueBytes: Int64 = 0, generation: Int64 = 0, packages: Int = 0
  ) {
    self.backends = backends
    self.tiers = tiers
    self.hitRate = hitRate
    self.recentHitRate = recentHitRate
    self.inFlight = inFlight
    self.fallbacks = fallbacks
    self.breaker = breaker
    self.residentBytes = residentBytes
    self.catalogueBytes = catalogueBytes
    self.generation = generation
    self.packages = packages
  }
}
