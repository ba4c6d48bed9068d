import Foundation
import SoukModel
import SoukRegistry
import SoukSPARQL

@testable import SoukEngine

/// A home in a folder that is removed afterwards, with sources that tests control.
final class TemporaryHome: Sendable {
  let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/souk-engine-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    unsafe chmod(folder + "/home", 0o755)
    try? FileManager.default.removeItem(atPath: folder)
  }

  var home: SoukHome { SoukHome(folder: folder + "/home") }

  /// Opens an engine whose builtin holds `builtin` and whose machine has no package lists.
  func open(
    builtin: [CatalogueEntry] = [], revision: Int = 0, settings: Settings = Settings()
  ) throws -> Engine {
    let engine = try engine(builtin: builtin, revision: revision, settings: settings)
    try engine.openBuiltin()
    return engine
  }

  /// The engine of ``open(builtin:revision:settings:)`` before builtin is taken in.
  func engine(
    builtin: [CatalogueEntry] = [], revision: Int = 0, settings: Settings = Settings(),
    queryService: (any QueryService)? = nil
  ) throws -> Engine {
    let source = MemorySource(name: .builtin, entries: builtin, revision: revision)
    return try Engine(
      home: home, settings: settings, clock: .system,
      sources: EngineSources(builtin: source, apt: nil), queryService: queryService)
  }

  /// Writes a marketplace with the given packages and gives its folder.
  @discardableResult
  func marketplace(_ names: [String], description: String = "a useful thing") throws -> String {
    let packages = names.map { name in
      """
      {"name": "\(name)", "version": "1.0.0", "category": "tools", "description": \
      "\(description)", "tags": [], "keywords": ["wrench"], "author": "Ann", "license": "MIT", \
      "downloads": 5, "stars": 1, "production_ready": true, "dependencies": ["base"], \
      "path": "packages/\(name)", "download_url": "", "checksum": \
      "\(String(repeating: "ab", count: 32))"}
      """
    }
    let text = """
      {"version": "1.0.0", "registry_url": "", "updated_at": "2025-01-01", \
      "package_count": \(names.count), "categories": {"tools": \(names.count)}, \
      "packages": [\(packages.joined(separator: ",\n"))]}
      """
    let place = folder + "/market"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: place + "/index.json"))
    return place
  }

  func entry(_ name: String, registry: RegistryName = .builtin) -> CatalogueEntry {
    CatalogueEntry(
      package: Package(
        id: PackageID(registry, RegistryText(name)), summary: "made for a test",
        releases: [Release(version: "1"), Release(version: "0.9")]),
      verdict: Verdict(signature: .verified, checksum: .verified))
  }
}
