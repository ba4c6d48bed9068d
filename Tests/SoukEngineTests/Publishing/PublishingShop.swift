import Foundation
import SoukModel
import SoukRegistry
import SoukTrust

@testable import SoukEngine

/// A desk with keys, a registry's folder and packages to publish.
final class PublishingShop {
  let home: TemporaryHome
  let desk: PublishingDesk
  let key: SigningKey
  let other: SigningKey
  var registry: String { home.folder + "/registry-of-mine" }

  init(now: @escaping @Sendable () -> Int64 = EngineClock.system.now) throws {
    home = try TemporaryHome()
    key = try SigningKey(seed: [UInt8](repeating: 3, count: 32))
    other = try SigningKey(seed: [UInt8](repeating: 4, count: 32))
    desk = PublishingDesk(
      keys: KeyDesk(
        files: DiskKeyFiles(), folder: home.home.keys, trust: MemoryTrustStore(), now: now))
  }

  /// Begins the registry.
  @discardableResult
  func begin(overwriting: Bool? = nil) throws -> SignedRegistryReport {
    var terms = SigningTerms()
    terms.name = RegistryName("mine")
    terms.allowsOverwriting = overwriting
    return try desk.sign(registry, signers: [key], terms: terms)
  }

  /// Writes a package's folder and gives its path.
  func package(
    _ name: String = "lamp", version: String = "1.0.0", files: [String: [UInt8]] = [:],
    manifest: String? = nil
  ) throws -> String {
    let folder = home.folder + "/source-\(name)"
    try? FileManager.default.removeItem(atPath: folder)
    var all = files
    all["package.toml"] = Array(
      (manifest
        ?? """
        [package]
        name = "\(name)"
        version = "\(version)"
        description = "gives light"
        category = "tools"
        author = "Ann"
        license = "MIT"
        dependencies = ["wick ^1.2"]
        """).utf8)
    if all["README.md"] == nil { all["README.md"] = Array("# \(name)\n".utf8) }
    for (path, bytes) in all {
      let place = "\(folder)/\(path)"
      try FileManager.default.createDirectory(
        atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(fileURLWithPath: place))
    }
    return folder
  }

  @discardableResult
  func publish(
    _ folder: String, tag: String? = nil, dryRun: Bool = false, force: Bool = false,
    key: SigningKey? = nil
  ) throws -> PublishReport {
    var request = PublishRequest(folder: folder, registry: registry, key: key ?? self.key)
    request.tag = tag
    request.isDryRun = dryRun
    request.isForced = force
    return try desk.publish(request)
  }

  /// Every file of the registry, by path.
  var content: [String: Data] {
    var content: [String: Data] = [:]
    let all = FileManager.default.enumerator(atPath: registry)
    while let path = all?.nextObject() as? String {
      content[path] = FileManager.default.contents(atPath: "\(registry)/\(path)")
    }
    return content
  }

  /// An engine that has added the registry from a place.
  func reader(_ location: String? = nil) throws -> Engine {
    let engine = try Engine(
      home: home.home, settings: Settings(), clock: .system,
      sources: EngineSources(
        builtin: MemorySource(name: .builtin, entries: []), apt: nil,
        memory: FileMetadataStore(folder: home.home.registryTrust), copies: home.home.copies))
    try engine.addRegistry(.mine, location: location ?? registry)
    return engine
  }
}

extension RegistryName {
  static let mine = RegistryName("mine") ?? .builtin
}
