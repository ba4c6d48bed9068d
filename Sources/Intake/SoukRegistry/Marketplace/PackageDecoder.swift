package import SoukModel

/// Maps one object of a marketplace index to a package: the fields of the v1 format, by name.
///
/// Text is kept as received. A missing field and a null are both unknown. A field of the wrong
/// kind makes the entry malformed: guessing would show people what nobody published. A field
/// without a place of its own goes to ``SoukModel/Package/extra`` as JSON.
package struct PackageDecoder: Sendable {
  /// The registry the packages belong to.
  package let registry: RegistryName
  /// Fields that the caller reads by itself and that are not to be kept as extra.
  package let ignoring: Set<String>

  /// Makes a decoder for one registry.
  package init(registry: RegistryName, ignoring: Set<String> = []) {
    self.registry = registry
    self.ignoring = ignoring
  }

  /// Reads a package with the one release that a v1 entry describes.
  package func package(from value: JSONValue) throws(PackageDecodingError) -> Package {
    guard case .object(let object) = value else {
      throw PackageDecodingError(
        name: nil, reason: "expected an object, found \(value.kindInWords)")
    }
    var fields = PackageFields()
    do {
      for member in object.members where !ignoring.contains(member.key) {
        try fields.take(member)
      }
    } catch {
      throw PackageDecodingError(name: shownName(object), reason: error.reason)
    }
    guard let name = fields.name, !name.isEmpty else {
      throw PackageDecodingError(name: nil, reason: "\"name\" is missing or empty")
    }
    guard let version = fields.version, !version.isEmpty else {
      throw PackageDecodingError(
        name: shownName(object), reason: "\"version\" is missing or empty")
    }
    return package(named: name, version: version, fields: fields)
  }

  private func package(
    named name: RegistryText, version: RegistryText, fields: PackageFields
  ) -> Package {
    let release = Release(
      version: version, dependencies: fields.dependencies, checksum: fields.checksum,
      checksumKind: .directory)
    return Package(
      id: PackageID(registry, name), title: fields.title, summary: fields.description ?? "",
      category: fields.category, keywords: fields.keywords, tags: fields.tags,
      author: fields.author, license: fields.license, homepage: fields.homepage,
      downloads: fields.downloads, stars: fields.stars, productionReady: fields.productionReady,
      path: fields.path, downloadURL: fields.downloadURL, releases: [release],
      extra: fields.extra,
      popularity: PopularityScore.marketplace(downloads: fields.downloads, stars: fields.stars))
  }

  private func shownName(_ object: JSONObject) -> String? {
    object["name"]?.stringValue.map { RegistryText($0).escapedPrefix(80) }
  }
}
