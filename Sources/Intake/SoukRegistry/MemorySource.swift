package import SoukModel

/// A registry that is held in memory: for tests, and for what a program makes up itself.
package struct MemorySource: RegistrySource {
  package let name: RegistryName
  /// The entries, delivered in this order.
  package var entries: [CatalogueEntry]
  /// What ``read(progress:cancellation:_:)`` reports beside them.
  package var problems: [RegistryProblem]
  /// Changes the fingerprint when the content changes.
  package var revision: Int
  /// Archives by `name@version`.
  package var archives: [String: [UInt8]]

  /// Makes a registry of `entries`.
  package init(
    name: RegistryName, entries: [CatalogueEntry], problems: [RegistryProblem] = [],
    revision: Int = 0, archives: [String: [UInt8]] = [:]
  ) {
    self.name = name
    self.entries = entries
    self.problems = problems
    self.revision = revision
    self.archives = archives
  }

  package var location: String { "memory" }

  package func fingerprint() throws(RegistryError) -> String { "memory:\(name):\(revision)" }

  package func read(
    progress: (RegistryProgress) -> Void, cancellation: Cancellation,
    _ body: (CatalogueEntry) throws -> Void
  ) throws -> RegistryReadReport {
    var report = RegistryReadReport()
    for problem in problems { report.add(problem) }
    for entry in entries {
      if cancellation.isCancelled { throw CancellationError() }
      try body(entry)
      report.countDelivered()
    }
    progress(RegistryProgress(packages: entries.count, fraction: 1))
    return report
  }

  package func content(
    of package: Package, version: RegistryText
  ) throws(RegistryError) -> ReleaseContent {
    archives["\(package.id.name.raw)@\(version.raw)"].map(ReleaseContent.archive)
      ?? .absent("The content is not on this machine.")
  }

  package func holds(_ package: Package, version: RegistryText) -> Bool {
    archives["\(package.id.name.raw)@\(version.raw)"] != nil
  }

  package func verify(_ package: Package, version: RegistryText?, now: Int64) -> Verdict {
    entries.first { $0.package.id == package.id }?.verdict
      ?? Verdict(signature: .unsigned, checksum: .absent)
  }
}
