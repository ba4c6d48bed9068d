import Foundation
import SoukCatalogue
import SoukFetch
package import SoukModel
import SoukRegistry
import SoukTrust

extension Engine {
  package func registries() throws(ServiceError) -> [RegistrySummary] {
    do throws(CatalogueError) {
      var list = try catalogue.registries().map { record in
        RegistrySummary(
          name: record.name, location: record.location, packages: record.packageCount,
          refreshedAt: record.refreshedAt, lastFailure: record.lastFailure)
      }
      if let apt = sources.apt, !list.contains(where: { $0.name == .apt }) {
        list.append(RegistrySummary(name: .apt, location: apt.location, packages: 0))
      }
      return list
    } catch {
      throw ServiceError(error)
    }
  }

  package func addRegistry(
    _ name: RegistryName, location: String, root: String?
  ) throws(ServiceError) {
    guard name != .builtin, name != .apt else {
      throw ServiceError(
        .conflict, "“\(name)” is a registry of souk's own.", remedy: "Choose another name.")
    }
    let place = try Self.place(location)
    let pin = try Self.pin(root)
    try requireFree(name, for: place)
    let isNew = sources.memory.stamp(name).isEmpty
    do throws(RegistryError) {
      try probe(name, place, pin, isNew: isNew)
    } catch {
      if isNew { forget(name) }
      throw ServiceError(error)
    }
    do throws(CatalogueError) {
      try catalogue.recordRegistry(name, kind: EngineSources.kind(name), location: place)
    } catch {
      if isNew { forget(name) }
      throw ServiceError(error)
    }
  }

  /// Forgets what was seen of a registry: nothing is remembered of one that was not added.
  private func forget(_ name: RegistryName) {
    try? sources.memory.forget(name)
    probed.drop(name)
  }

  /// The location as it is recorded: an address, or a path from the root.
  private static func place(_ location: String) throws(ServiceError) -> String {
    if let url = FetchURL(location) { return url.description }
    let lowered = location.lowercased()
    guard !lowered.hasPrefix("http:"), !lowered.hasPrefix("https:") else {
      throw ServiceError(
        .usage, "“\(RegistryText(location).escapedPrefix(120))” is no address.",
        remedy: "Give it as https://host/path, without user name and fragment.")
    }
    guard !location.isEmpty, !location.utf8.contains(0) else {
      throw ServiceError(.usage, "The location is no path.", remedy: "Give a folder or an address.")
    }
    return SoukHome.absolute(location)
  }

  /// What a person knows of a registry's first root: its digest or a key that signed it.
  private static func pin(_ text: String?) throws(ServiceError) -> RootPin {
    guard let text else { return .none }
    if text.hasPrefix("sha256:"), let digest = SHA256Digest(String(text.dropFirst(7))) {
      return .digest(digest)
    }
    if let key = try? PublicKey(text) { return .key(key) }
    throw ServiceError(
      .usage, "“\(RegistryText(text).escapedPrefix(120))” is neither a root's digest nor a key.",
      remedy: "Give sha256: and 64 hexadecimal digits, or the 64 digits of a root key.")
  }

  private func requireFree(_ name: RegistryName, for place: String) throws(ServiceError) {
    let known: RegistryRecord?
    do throws(CatalogueError) {
      known = try catalogue.registries().first { $0.name == name }
    } catch {
      throw ServiceError(error)
    }
    guard let known, known.location != place else { return }
    throw ServiceError(
      .conflict, "“\(name)” is already the name of “\(RegistryText(known.location).escaped)”.",
      remedy: "Choose another name, or remove it first with `souk registry remove \(name)`.")
  }

  /// Looks at what is there before it is recorded; takes in the first root of one that has roots.
  private func probe(
    _ name: RegistryName, _ place: String, _ pin: RootPin, isNew: Bool
  ) throws(RegistryError) {
    let files = sources.files(name, place)
    let head = try files.readIfPresent(RegistryLayout.head, limit: 1 << 20)
    if head != nil || pin != .none || !isNew {
      _ = try sources.authority(name, pin: pin).fingerprint(of: files)
      if !isNew, let state = try sources.memory.load(name) { try Self.check(state, pin) }
      return
    }
    let isSigned = try files.readIfPresent(RegistryLayout.signature, limit: 1024) != nil
    let source: (any RegistrySource)? =
      isSigned
      ? sources.signedByOneKey(name, files) : sources.source(name, location: place)
    if let source { probed.keep(try source.fingerprint(), of: source, at: clock.uptime()) }
  }

  private static func check(
    _ state: MetadataState, _ pin: RootPin
  ) throws(RegistryError) {
    let holds =
      switch pin {
      case .none: true
      case .digest(let digest): state.root.version > 1 || state.rootDigest == digest
      case .key(let key): state.root.keys(of: .root).contains { $0.key == key }
      }
    guard !holds else { return }
    throw RegistryError(
      Finding(
        .signerUnknown, "The root that is known of the registry is not the one that was named.",
        found: "\(state.rootDigest)"),
      file: RegistryLayout.root(state.root.version))
  }

  package func removeRegistry(_ name: RegistryName) throws(ServiceError) {
    guard name != .builtin else {
      throw ServiceError(
        .conflict, "builtin is part of souk and cannot be removed.",
        remedy: "Search with --registry to leave it out.")
    }
    if name == .apt, sources.apt != nil {
      throw ServiceError(
        .conflict, "apt is found by itself and would come back.",
        remedy: "Run `souk config set apt.lists none` first.")
    }
    do throws(CatalogueError) {
      if try catalogue.removeRegistry(name) == nil { throw CatalogueError(.source, subject: "") }
    } catch {
      throw error.code == .source ? Self.unknownRegistry(name) : ServiceError(error)
    }
    do throws(RegistryError) {
      try sources.memory.forget(name)
    } catch {
      throw ServiceError(error)
    }
    try? FileManager.default.removeItem(atPath: sources.copyFolder(name))
  }

  /// The failure of naming a registry that is not there.
  static func unknownRegistry(_ name: RegistryName) -> ServiceError {
    ServiceError(
      .notFound, "There is no registry “\(name)”.", remedy: "See `souk registry list`.")
  }
}
