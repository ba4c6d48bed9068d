import SoukEngine
import SoukModel

extension FakeMarketplace {
  /// Two registries; `jq` is in both, `httpx` in the second, signed and verified.
  static var sample: FakeMarketplace {
    let shop = RegistryName("shop") ?? .apt
    return FakeMarketplace(
      packages: [
        entry(.builtin, "jq", "JSON on the command line", version: "1.6"),
        entry(
          shop, "jq", "another jq", version: "1.7", downloads: 12,
          verdict: Verdict(signature: .badSignature, checksum: .mismatch)),
        entry(
          shop, "httpx", "HTTP for people", version: "0.27.0", downloads: 900, stars: 44,
          verdict: Verdict(
            signature: .verified, checksum: .verified,
            steps: [VerificationStep(.archive, .passed, "The archive is there.")])),
      ],
      known: [
        RegistrySummary(name: .builtin, location: "embedded", packages: 1, refreshedAt: 0),
        RegistrySummary(name: shop, location: "/srv/shop", packages: 2),
      ])
  }

  /// One package.
  static func entry(
    _ registry: RegistryName, _ name: RegistryText, _ summary: RegistryText, version: RegistryText,
    downloads: Int64? = nil, stars: Int64? = nil,
    verdict: Verdict = Verdict(signature: .unsigned, checksum: .absent)
  ) -> CatalogueEntry {
    CatalogueEntry(
      package: Package(
        id: PackageID(registry, name), summary: summary, category: "tools",
        downloads: downloads, stars: stars, releases: [Release(version: version)]),
      verdict: verdict)
  }
}
