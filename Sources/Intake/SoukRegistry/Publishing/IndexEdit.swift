package import SoukModel
package import SoukTrust

/// An index with one release put into it.
package struct IndexEdit: Sendable {
  /// Why a release is not put in.
  package enum Refusal: Error, Hashable, Sendable {
    /// The version is there already; whether the registry allows writing over it.
    case versionExists(allowsOverwriting: Bool)
    /// Another key signed the package's releases: its owner's.
    case otherPublisher(RegistryText)
  }

  /// The index.
  package private(set) var index: JSONObject
  /// Where the release's archive goes.
  package let path: String

  /// Puts a release in.
  ///
  /// Releases without a tag come first, each group newest first: the first one is what is
  /// installed unless somebody asks for another.
  /// - Parameters:
  ///   - tag: the channel; nil for the one that everybody follows.
  ///   - isForced: whether a version that is there may be written over, where the registry allows it.
  package init(
    _ publication: PackagePublication, _ manifest: PackageManifest, into index: JSONObject,
    key: PublicKey, owner: RegistryText, tag: String?, isForced: Bool
  ) throws(Refusal) {
    self.index = index
    var packages = index["packages"]?.arrayValue ?? []
    let place = packages.firstIndex {
      $0.objectValue?["name"]?.stringValue == manifest.name
    }
    var package = place.flatMap { packages[$0].objectValue } ?? JSONObject()
    var releases = package["releases"]?.arrayValue ?? []
    let same = releases.firstIndex {
      $0.objectValue?["version"]?.stringValue == manifest.version
    }
    let folder = "packages/\(manifest.name)/\(manifest.name)-\(manifest.version)"
    var path = "\(folder).tar.zst"
    if let owner = Self.owner(of: releases, otherThan: key, in: index) {
      throw .otherPublisher(owner)
    }
    if let same {
      let isAllowed = index["allow_overwrite"]?.boolValue ?? false
      guard isForced, isAllowed else { throw .versionExists(allowsOverwriting: isAllowed) }
      releases.remove(at: same)
      // Readers of the index of before must find the archive that it names unchanged.
      path = "\(folder).\("\(publication.sha256)".prefix(12)).tar.zst"
    }
    self.path = path
    releases.append(publication.json(path: path, tag: tag))
    releases = Self.sorted(releases)
    package["releases"] = .array(releases)
    Self.describe(&package, manifest, releases)
    if let place { packages[place] = .object(package) } else { packages.append(.object(package)) }
    self.index["packages"] = .array(packages.sorted(by: Self.byName))
    self.index["categories"] = Self.categories(packages)
    list(key, owner)
  }

  /// Who signed a package's newest release, where that is somebody else: readers would take the
  /// new release for a theft (T09).
  private static func owner(
    of releases: [JSONValue], otherThan key: PublicKey, in index: JSONObject
  ) -> RegistryText? {
    guard let id = releases.first?.objectValue?["key"]?.stringValue, id != key.id else {
      return nil
    }
    let entry = index["keys"]?.arrayValue?.first {
      $0.objectValue?["id"]?.stringValue == id
    }
    return RegistryText(entry?.objectValue?["owner"]?.stringValue ?? id)
  }

  /// Names the publisher's key among those that may sign releases.
  private mutating func list(_ key: PublicKey, _ owner: RegistryText) {
    var keys = index["keys"]?.arrayValue ?? []
    guard !keys.contains(where: { $0.objectValue?["public"]?.stringValue == key.description })
    else {
      return
    }
    keys.append(
      .object([
        "id": .string(key.id), "owner": .string(owner.raw), "public": .string(key.description),
      ]))
    index["keys"] = .array(keys)
  }

  /// The fields of a v1 index, from the release that is installed by default.
  private static func describe(
    _ package: inout JSONObject, _ manifest: PackageManifest, _ releases: [JSONValue]
  ) {
    let latest = releases.first?.objectValue
    package["name"] = .string(manifest.name)
    package["version"] = latest?["version"] ?? .string(manifest.version)
    package["checksum"] = latest?["sha256"]
    var channels = JSONObject()
    for release in releases.reversed() {
      guard let object = release.objectValue, let version = object["version"] else { continue }
      channels[object["tag"]?.stringValue ?? "latest"] = version
    }
    package["channels"] = .object(channels)
    // A release of another channel does not change what everybody reads.
    guard latest?["version"]?.stringValue == manifest.version || package["description"] == nil
    else { return }
    package["description"] = .string(manifest.description ?? "")
    package["category"] = .string(manifest.category ?? "")
    package["tags"] = .array(manifest.tags.map { .string($0) })
    package["keywords"] = .array(manifest.keywords.map { .string($0) })
    package["author"] = manifest.author.map { .string($0) }
    package["license"] = manifest.license.map { .string($0) }
    package["repository"] = manifest.repository.map { .string($0) }
    if let isReady = manifest.productionReady { package["production_ready"] = .bool(isReady) }
    package["dependencies"] = PackagePublication.json(manifest.dependencies)
  }

  private static func sorted(_ releases: [JSONValue]) -> [JSONValue] {
    releases.sorted { left, right in
      let (a, b) = (left.objectValue, right.objectValue)
      let (first, second) = (a?["tag"] == nil, b?["tag"] == nil)
      if first != second { return first }
      return PackageVersion(RegistryText(b?["version"]?.stringValue ?? ""))
        < PackageVersion(RegistryText(a?["version"]?.stringValue ?? ""))
    }
  }

  private static func byName(_ left: JSONValue, _ right: JSONValue) -> Bool {
    let (a, b) = (left.objectValue?["name"]?.stringValue, right.objectValue?["name"]?.stringValue)
    return (a ?? "").utf8.lexicographicallyPrecedes((b ?? "").utf8)
  }

  private static func categories(_ packages: [JSONValue]) -> JSONValue {
    var counts: [String: Int64] = [:]
    for package in packages {
      counts[package.objectValue?["category"]?.stringValue ?? "", default: 0] += 1
    }
    var object = JSONObject()
    for (name, count) in counts.sorted(by: { $0.key < $1.key }) { object[name] = .int(count) }
    return .object(object)
  }
}
