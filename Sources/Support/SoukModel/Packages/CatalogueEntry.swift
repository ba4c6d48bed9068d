/// A package as the catalogue holds it: what the registry says, and what verification found.
package struct CatalogueEntry: Hashable, Sendable, Codable {
  /// The package.
  package var package: Package
  /// The verdict on its newest release at the time it was taken in.
  package var verdict: Verdict

  /// Makes an entry.
  package init(package: Package, verdict: Verdict) {
    self.package = package
    self.verdict = verdict
  }

  /// The row a result list shows for it.
  package var summaryRow: PackageSummary {
    PackageSummary(
      id: package.id, version: package.latest.version,
      summary: RegistryText(package.summary.raw.beginning(of: 400)), category: package.category,
      author: package.author, downloads: package.downloads, stars: package.stars,
      signature: verdict.signature, checksum: verdict.checksum)
  }
}
