import SoukModel

/// What every document says of a package alike: `show`, `list --detailed` and `export`.
enum PackageDocument {
  /// Every field of v1 under its v1 name and with its v1 value, the registry, and both statuses.
  ///
  /// `checksum` is what the registry states; `checksum_status` is what came of looking at it.
  static func members(
    _ package: Package, _ release: Release, _ verdict: Verdict
  ) -> [String: JSONValue] {
    [
      "registry": .string(package.id.registry.description),
      "name": .text(package.id.name),
      "version": .text(release.version),
      "category": .text(package.category),
      "description": .text(package.summary),
      "tags": .array(package.tags.map { .string($0.raw) }),
      "keywords": .array(package.keywords.map { .string($0.raw) }),
      "author": .text(package.author),
      "license": .text(package.license),
      "downloads": .integer(package.downloads ?? 0),
      "downloads_known": .bool(package.downloads != nil),
      "stars": .integer(package.stars ?? 0),
      "stars_known": .bool(package.stars != nil),
      "production_ready": package.productionReady.map { .bool($0) } ?? .null,
      "dependencies": .array(release.dependencies.map { .string($0.name.raw) }),
      "path": .text(package.path),
      "download_url": .text(package.downloadURL),
      "checksum": .text(release.checksum),
      "signature": .string(verdict.signature.rawValue),
      "checksum_status": .string(verdict.checksum.contractWord),
    ]
  }
}
