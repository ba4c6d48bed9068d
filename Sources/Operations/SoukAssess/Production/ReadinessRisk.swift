/// Something that can go wrong in production: how likely the evidence makes it, and what helps.
package struct ReadinessRisk: Hashable, Sendable, Codable {
  /// Which one.
  package var kind: Kind
  /// How it stands.
  package var level: Level
  /// The items that decided about the level and do not hold, by their names.
  package var open: [String]

  /// The risks that are watched.
  package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    /// v2 gives other results than v1.
    case differentAnswers = "different-answers"
    /// v2 is slow or fails under load.
    case slowV2 = "slow-v2"
    /// The way back does not work when it is needed.
    case noWayBack = "no-way-back"
    /// Something unverified gets in.
    case unverified
    /// Trouble goes unnoticed.
    case unnoticed

    /// The items that keep the risk low.
    package var items: [String] {
      switch self {
      case .differentAnswers: ["parity", "indexes", "tests"]
      case .slowV2: ["search-p95", "lookup-p95", "bench", "errors"]
      case .noWayBack: ["fallback", "rollback-binary", "build-v1", "tests-v1"]
      case .unverified: ["verification", "permissions", "audit", "fuzz"]
      case .unnoticed: ["figures", "metrics", "monitoring", "alerts"]
      }
    }
  }

  /// How large a risk is.
  package enum Level: String, Sendable, Hashable, CaseIterable, Codable {
    /// Everything that keeps it low holds.
    case low
    /// At most half of it does not.
    case medium
    /// More than half does not.
    case high
  }

  /// Judges a risk by the findings on its items.
  init(_ kind: Kind, _ findings: [ReadinessFinding]) {
    self.kind = kind
    let met = Set(findings.filter { $0.state == .met }.map(\.item.id))
    open = kind.items.filter { !met.contains($0) }
    level = open.isEmpty ? .low : open.count * 2 <= kind.items.count ? .medium : .high
  }
}
