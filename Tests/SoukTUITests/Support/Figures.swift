import SoukEngine
import SoukModel

/// The figures that the status line of these tests shows.
enum Figures {
  /// A snapshot with something in each place.
  static func status(packages: Int) -> StatusSnapshot {
    StatusSnapshot(
      backends: [
        .init(
          kind: .v1, search: .init(p50: 1.2, p95: 3.1, p99: 4.5, count: 214),
          lookup: .init(p50: 0.2, p95: 0.5, p99: 0.8, count: 90),
          recent: [1, 2, 3, 9, 4, 2, 1, 2], searches: 214, errors: 1, cancelled: 12),
        .init(
          kind: .v2, search: .init(p50: 0.12, p95: 0.44, p99: 0.9, count: 40),
          recent: [0.1, 0.2, 0.1, 0.1], searches: 40),
      ],
      tiers: [
        .init(name: "packages", hits: 83, misses: 17, entries: 1_204),
        .init(name: "searches", hits: 60, misses: 40, entries: 311),
      ],
      hitRate: 0.83, recentHitRate: 0.91, inFlight: 1, fallbacks: 2,
      residentBytes: 43_000_000, catalogueBytes: 120_000_000, generation: 7, packages: packages)
  }
}
