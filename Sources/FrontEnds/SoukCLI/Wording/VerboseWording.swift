import SoukEngine
import SoukModel

/// The lines of `--verbose`.
enum VerboseWording {
  /// Which backends were asked, and how often; the gate where none was.
  static func backends(
    _ before: StatusSnapshot, _ after: StatusSnapshot, gate: Gate
  ) -> String {
    var parts: [String] = []
    for backend in after.backends {
      let old = before.backends.first { $0.kind == backend.kind }
      let searches = backend.searches - (old?.searches ?? 0)
      let lookups = backend.lookup.count - (old?.lookup.count ?? 0)
      guard searches + lookups > 0 else { continue }
      let counts = [
        searches > 0 ? count(searches, "search", "searches") : "",
        lookups > 0 ? count(lookups, "look-up", "look-ups") : "",
      ].filter { !$0.isEmpty }
      parts.append("\(backend.kind.rawValue) \(counts.joined(separator: ", "))")
    }
    let fallbacks = after.fallbacks - before.fallbacks
    if fallbacks > 0 { parts.append("\(fallbacks) answered by v1 because v2 failed") }
    let asked = parts.isEmpty ? "not asked" : parts.joined(separator: "; ")
    return "souk: backend \(asked) · gate \(gate.rawValue) · generation \(after.generation)"
  }

  /// What each tier of the cache had.
  static func cache(_ before: StatusSnapshot, _ after: StatusSnapshot) -> String {
    let tiers = after.tiers.map { tier in
      let old = before.tiers.first { $0.name == tier.name }
      let hits = tier.hits - (old?.hits ?? 0)
      let misses = tier.misses - (old?.misses ?? 0)
      let words = [hits > 0 ? "HIT \(hits)" : "", misses > 0 ? "MISS \(misses)" : ""]
        .filter { !$0.isEmpty }
      return "\(tier.name) \(words.isEmpty ? "-" : words.joined(separator: " "))"
    }
    return "souk: cache \(tiers.joined(separator: " · "))"
  }

  /// How long opening and the command itself took; milliseconds.
  static func times(opening: Double?, total: Double) -> String {
    guard let opening else { return "souk: time \(Figures.milliseconds(total))" }
    return "souk: time open \(Figures.milliseconds(opening)) · command "
      + "\(Figures.milliseconds(max(0, total - opening))) · total \(Figures.milliseconds(total))"
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(Figures.count(number)) \(number == 1 ? one : many)"
  }
}
