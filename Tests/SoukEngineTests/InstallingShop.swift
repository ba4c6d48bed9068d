import SoukArchive
import SoukModel
import SoukRegistry
import SoukTrust

@testable import SoukEngine

/// A home whose builtin registry has archives to install: `web` needs `json`.
enum InstallingShop {
  /// Opens it.
  ///
  /// - Parameter troubled: how every content fails to come; nil where it comes.
  static func open(
    _ place: TemporaryHome, settings: Settings = Settings(), troubled: RegistryError.Kind? = nil
  ) throws -> Engine {
    var source = MemorySource(name: .builtin, entries: [])
    try add(["json 1.2.0", "json 1.0.0"], to: &source)
    try add(["web 1.0.0"], needs: "json", to: &source)
    try add(["tampered 1.0.0"], to: &source)
    source.archives["tampered@1.0.0"]?[20] ^= 1
    let served: any RegistrySource =
      troubled.map { TroubledSource(source: source, kind: $0) } ?? source
    let engine = try Engine(
      home: place.home, settings: settings, clock: .system,
      sources: EngineSources(builtin: served, apt: nil))
    try engine.openBuiltin()
    return engine
  }

  private static func add(
    _ names: [String], needs: RegistryText? = nil, to source: inout MemorySource
  ) throws {
    var releases: [Release] = []
    let name = RegistryText(String(names[0].prefix { $0 != " " }))
    for text in names {
      let version = String(text.drop { $0 != " " }.dropFirst())
      let archive = try ArchivePacker.pack(["README.md": Array(text.utf8)], as: .tarGzip)
      source.archives["\(name.raw)@\(version)"] = archive
      releases.append(
        Release(
          version: RegistryText(version),
          dependencies: needs.map { [Dependency(name: $0, requirement: "^1")] } ?? [],
          size: Int64(archive.count), checksum: RegistryText("\(SHA256Digest(of: archive))")))
    }
    source.entries.append(
      CatalogueEntry(
        package: Package(id: PackageID(.builtin, name), summary: "a thing", releases: releases),
        verdict: Verdict(signature: .unsigned, checksum: .verified)))
  }
}
