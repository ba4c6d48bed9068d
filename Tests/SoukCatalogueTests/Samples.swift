import SoukCatalogue
import SoukModel

/// Entries to take in, and the shortest way to do so.
enum Samples {
  /// A registry besides builtin.
  static let market = RegistryName("market") ?? .apt

  /// An entry with nothing but what is given.
  static func entry(
    _ name: String, _ summary: String = "", registry: RegistryName = market,
    popularity: Double = 0
  ) -> CatalogueEntry {
    CatalogueEntry(
      package: Package(
        id: PackageID(registry, RegistryText(name)), summary: RegistryText(summary),
        releases: [Release(version: "1")], popularity: popularity),
      verdict: Verdict(signature: .unsigned, checksum: .absent))
  }

  /// Entries named `p0`, `p1` and so on.
  static func many(_ count: Int, _ summary: String = "", popularity: Double = 1)
    -> [CatalogueEntry]
  {
    (0..<count).map { entry("p\($0)", summary, popularity: popularity) }
  }
}

/// What a source of a test throws half-way.
struct SourceFailure: Error, Equatable {}

extension Catalogue {
  /// Replaces a registry's packages.
  @discardableResult
  func take(
    _ entries: [CatalogueEntry], registry: RegistryName = Samples.market,
    failingAfter limit: Int = .max, cancellation: Cancellation = Cancellation()
  ) throws(CatalogueError) -> IngestReport {
    try ingest(
      registry: registry, kind: "test", location: "memory", fingerprint: "f", now: 7,
      cancellation: cancellation
    ) { take in
      for (index, entry) in entries.enumerated() {
        if index == limit { throw SourceFailure() }
        try take(entry)
      }
    }
  }

  /// Every package's name, in row order.
  func names() throws(CatalogueError) -> [String] {
    try list(offset: 0, limit: 1_000_000).map(\.id.name.raw)
  }
}
