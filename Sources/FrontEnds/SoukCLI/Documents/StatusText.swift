import SoukEngine
import SoukModel
import SoukRollout

/// The status as a person reads it.
struct StatusText {
  /// The lines.
  let lines: [String]

  /// Writes one snapshot.
  init(
    _ snapshot: StatusSnapshot, gate: Gate, registries: [RegistrySummary],
    levels: [ServiceLevelReport], alerts: [AlertReport]
  ) {
    var lines = [
      "gate        \(gate.rawValue)",
      "catalogue   \(Figures.count(snapshot.packages)) packages · "
        + "generation \(snapshot.generation) · \(Figures.bytes(snapshot.catalogueBytes))",
      "cache       "
        + (snapshot.hitRate.map { "\(Figures.share($0)) of look-ups answered" }
          ?? "no look-ups yet"),
      "fallbacks   \(Figures.count(snapshot.fallbacks))",
      "breaker     " + Self.breaker(snapshot.breaker),
      "memory      \(Figures.bytes(snapshot.residentBytes))",
      "promises    " + Self.promises(levels),
    ]
    lines += ServiceLevelText.lines(alerts)
    if !snapshot.backends.isEmpty {
      var table = TextTable([
        .init(title: "BACKEND"), .init(title: "SEARCH p50", isNumeric: true),
        .init(title: "p95", isNumeric: true), .init(title: "p99", isNumeric: true),
        .init(title: "SEARCHES", isNumeric: true), .init(title: "ERRORS", isNumeric: true),
        .init(title: "LOOK-UP p95", isNumeric: true),
      ])
      for backend in snapshot.backends {
        table.append([
          backend.kind.rawValue, Self.latency(backend.search.p50),
          Self.latency(backend.search.p95), Self.latency(backend.search.p99),
          Figures.count(backend.searches), Figures.count(backend.errors),
          Self.latency(backend.lookup.p95),
        ])
      }
      lines += [""] + table.lines(width: nil)
    }
    if !snapshot.tiers.isEmpty {
      var table = TextTable([
        .init(title: "TIER"), .init(title: "HITS", isNumeric: true),
        .init(title: "MISSES", isNumeric: true), .init(title: "ENTRIES", isNumeric: true),
      ])
      for tier in snapshot.tiers {
        table.append([
          tier.name, Figures.count(tier.hits), Figures.count(tier.misses),
          Figures.count(tier.entries),
        ])
      }
      lines += [""] + table.lines(width: nil)
    }
    self.lines = lines + [""] + RegistryTable.lines(registries, width: nil)
  }

  private static func promises(_ levels: [ServiceLevelReport]) -> String {
    let parts = levels.map { "\(LevelWording.title($0.level)) \(LevelWording.word($0.light))" }
    return parts.isEmpty ? "not measured" : parts.joined(separator: " · ")
  }

  private static func breaker(_ breaker: StatusSnapshot.Breaker) -> String {
    guard let cause = breaker.cause else { return breaker.phase }
    return "\(breaker.phase): v2 failed last (\(cause))"
  }

  private static func latency(_ value: Double?) -> String {
    value.map(Figures.milliseconds) ?? "-"
  }
}
