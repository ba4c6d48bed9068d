import SoukModel
import SoukRegistry

/// A registry whose index can be read and whose content never comes.
struct TroubledSource: RegistrySource {
  let source: MemorySource
  let kind: RegistryError.Kind

  var name: RegistryName { source.name }
  var location: String { source.location }

  func fingerprint() throws(RegistryError) -> String { try source.fingerprint() }

  func read(
    progress: (RegistryProgress) -> Void, cancellation: Cancellation,
    _ body: (CatalogueEntry) throws -> Void
  ) throws -> RegistryReadReport {
    try source.read(progress: progress, cancellation: cancellation, body)
  }

  func content(of package: Package, version: RegistryText) throws(RegistryError) -> ReleaseContent {
    throw RegistryError(
      kind, file: "\(package.id.name.raw).tar.gz", reason: "the cable is out",
      remedy: "Put it back.")
  }

  func verify(_ package: Package, version: RegistryText?, now: Int64) -> Verdict {
    source.verify(package, version: version, now: now)
  }

  func holds(_ package: Package, version: RegistryText) -> Bool { true }
}
