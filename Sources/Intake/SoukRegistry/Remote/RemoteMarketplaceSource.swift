package import SoukFetch
package import SoukModel
import SoukTrust

/// A marketplace of the v1 format on a web server: its index is copied here and read as a folder's.
///
/// The packages' folders stay where they are, so their content is listed and not verified.
package struct RemoteMarketplaceSource: RegistrySource {
  package let name: RegistryName
  private let files: MirroredFiles
  private let copy: MarketplaceSource
  /// The folder in which an index is read once before it takes the place of the copy.
  private let trial: FolderFiles

  /// Names a marketplace; nothing is fetched yet.
  package init(name: RegistryName, base: FetchURL, fetcher: any Fetcher, folder: String) {
    self.name = name
    files = MirroredFiles(base: base, fetcher: fetcher, folder: folder)
    copy = MarketplaceSource(name: name, directory: folder)
    trial = FolderFiles(directory: "\(folder)/.trial")
  }

  package var location: String { files.location }

  /// Fetches the index and names it by its digest.
  package func fingerprint() throws(RegistryError) -> String {
    // The name that was found last is asked for first.
    let names = MarketplaceSource.indexPaths
    let known = names.filter(files.has)
    for path in known + names.filter({ !known.contains($0) }) {
      guard let bytes = try files.readIfPresent(path, limit: RegistryLayout.indexLimit) else {
        continue
      }
      do throws(RegistryError) {
        try judge(bytes, path)
      } catch {
        files.discard()
        throw error
      }
      try files.accept()
      // The copy is looked for under the same names: it must not be found under another one.
      for other in known where other != path { files.removeCopy(other) }
      return "remote/1:\(path):\(SHA256Digest(of: bytes))"
    }
    throw RegistryError(
      .missing, file: location, reason: "no index.json or index.jsonl is there or in registry/",
      remedy: "Give the address of the folder that holds the marketplace's index.")
  }

  /// Refuses what cannot be read as an index.
  ///
  /// The format is not signed, so this keeps damage out and not malice.
  private func judge(_ bytes: [UInt8], _ path: String) throws(RegistryError) {
    guard bytes.first != 0x3C else {
      throw RegistryError(
        Finding(
          .errorPageSaved, "A web page came in place of the marketplace's index.",
          expected: "JSON", found: "text that begins with <"),
        file: "\(location)/\(path)")
    }
    try trial.replace(path, with: bytes)
    defer { trial.remove(path) }
    do {
      _ = try MarketplaceSource(name: name, directory: trial.directory).read(
        progress: { _ in }, cancellation: Cancellation(), { _ in })
    } catch let error as RegistryError {
      throw error
    } catch {
      throw RegistryError(
        .malformed, file: "\(location)/\(path)", reason: "\(error)",
        remedy: "Try again later; if it stays so, tell the registry's operator.")
    }
  }

  package func read(
    progress: (RegistryProgress) -> Void, cancellation: Cancellation,
    _ body: (CatalogueEntry) throws -> Void
  ) throws -> RegistryReadReport {
    try copy.read(progress: progress, cancellation: cancellation, body)
  }

  package func content(
    of package: Package, version: RegistryText
  ) throws(RegistryError) -> ReleaseContent {
    .absent("The package's folder is on another machine.")
  }

  package func holds(_ package: Package, version: RegistryText) -> Bool { false }

  package func verify(_ package: Package, version: RegistryText?, now: Int64) -> Verdict {
    copy.verify(package, version: version, now: now)
  }
}
