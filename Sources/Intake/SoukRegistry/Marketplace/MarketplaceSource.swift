package import SoukModel
package import SoukTrust

/// A marketplace in a directory: the v1 `index.json`, or `index.jsonl` with one package a line.
///
/// The index is looked for at `registry/` and at the top, `index.json` first; `index.jsonl` may be
/// compressed with gzip, xz, zstd or lz4. The v1 format is not signed.
package struct MarketplaceSource: RegistrySource {
  /// Changes whenever the mapping from index to package changes, so that it is read anew.
  private static let mappingVersion = 1
  /// Where an index may be, relative to the marketplace; the first one that is there counts.
  static let indexPaths = ["registry/", ""].flatMap { folder in
    [
      "index.json", "index.jsonl", "index.jsonl.zst", "index.jsonl.xz", "index.jsonl.gz",
      "index.jsonl.lz4",
    ].map { folder + $0 }
  }

  package let name: RegistryName
  /// The marketplace's folder.
  package let directory: String

  /// Names a marketplace; nothing is looked at yet.
  package init(name: RegistryName, directory: String) {
    self.name = name
    self.directory = directory
  }

  package var location: String { directory }

  /// The index file, as it is now.
  ///
  /// - Throws: ``RegistryError`` of kind missing, which lists the names that were tried.
  package func indexFile() throws(RegistryError) -> SourceFile {
    for path in Self.indexPaths {
      if let file = SourceFile(path: "\(directory)/\(path)"), !file.isDirectory { return file }
    }
    throw RegistryError(
      .missing, file: directory, reason: "no index.json or index.jsonl is here or in registry/",
      remedy: "Name the folder that holds the marketplace's index.")
  }

  package func fingerprint() throws(RegistryError) -> String {
    "marketplace/\(Self.mappingVersion):\(try indexFile().fingerprint)"
  }

  package func read(
    progress: (RegistryProgress) -> Void, cancellation: Cancellation,
    _ body: (CatalogueEntry) throws -> Void
  ) throws -> RegistryReadReport {
    let file = try indexFile()
    let reader = MarketplaceIndexReader(
      file: file, decoder: PackageDecoder(registry: name), cancellation: cancellation)
    return file.lastComponent == "index.json"
      ? try reader.readDocument(progress: progress, body)
      : try reader.readLines(progress: progress, body)
  }

  package func content(
    of package: Package, version: RegistryText
  ) throws(RegistryError) -> ReleaseContent {
    guard let path = package.path, RegistryLayout.staysInside(path.raw) else {
      return .absent("The index names no folder inside the marketplace for this package.")
    }
    for place in places(path.raw) {
      guard let file = SourceFile(path: place), file.isDirectory else { continue }
      return .directory(file.path)
    }
    return .absent("The package's folder is not in this marketplace.")
  }

  package func holds(_ package: Package, version: RegistryText) -> Bool {
    guard case .directory = try? content(of: package, version: version) else { return false }
    return true
  }

  package func verify(_ package: Package, version: RegistryText?, now: Int64) -> Verdict {
    let release =
      version.flatMap { wanted in package.releases.first { $0.version == wanted } }
      ?? package.latest
    return DirectoryVerifier.verify(release, content: folder(of: package, release))
  }

  package func inputs(
    for package: Package, _ release: Release
  ) throws(RegistryError) -> VerificationInputs {
    .folder(release, folder(of: package, release))
  }

  /// What is here of a release's folder, read whole.
  private func folder(of package: Package, _ release: Release) -> DirectoryContent {
    guard case .directory(let path) = try? content(of: package, version: release.version) else {
      return .notHere
    }
    do throws(FolderReadError) {
      return .tree(try FolderReader.read(path, inside: directory))
    } catch {
      return .unreadable(error.finding)
    }
  }

  /// Where a package's folder may be.
  ///
  /// `path` is relative to the repository's root; in a registry that was added as `…/marketplace`
  /// the folder `marketplace/packages/x` is `packages/x` below the registry itself.
  private func places(_ path: String) -> [String] {
    var places = ["\(directory)/\(path)"]
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    let own = directory.split(separator: "/").last
    if parts.count > 1, let first = parts.first, first == "marketplace" || first == own {
      places.append("\(directory)/" + parts.dropFirst().joined(separator: "/"))
    }
    return places
  }
}
