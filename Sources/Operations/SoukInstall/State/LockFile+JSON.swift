import SoukModel

extension LockFile {
  /// The text of the file.
  package var document: String {
    let object: JSONObject = [
      "format": .string(Self.format),
      "packages": .array(packages.map(Self.json)),
      "requested": .array(
        requested.map {
          .object([
            "registry": .string($0.id.registry.description), "name": .string($0.id.name.raw),
            "requirement": .string($0.requirement.raw),
          ])
        }),
    ]
    return JSONWriter.pretty(.object(object)) + "\n"
  }

  private static func json(_ package: LockedPackage) -> JSONValue {
    .object([
      "registry": .string(package.id.registry.description),
      "name": .string(package.id.name.raw),
      "version": .string(package.version.raw),
      "checksum": package.checksum.map { .string($0.raw) } ?? .null,
      "checksum_kind": .string(package.checksumKind.rawValue),
      "key_id": package.keyID.map { .string($0.raw) } ?? .null,
      "signature": .string(package.signature.rawValue),
      "overridden": .array(package.overridden.map { .string($0) }),
      "dependencies": .array(
        package.dependencies.map {
          .object([
            "registry": .string($0.registry.description), "name": .string($0.name.raw),
          ])
        }),
      "content": .string(package.content),
      "size": .int(package.size),
    ])
  }

  /// Reads the text of a file.
  ///
  /// - Throws: ``LockFileError`` with the place in the text.
  package init(parsing text: [UInt8]) throws(LockFileError) {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.parse(text)
    } catch {
      throw LockFileError("\(error)")
    }
    guard let object = value.objectValue else { throw LockFileError("it is no object") }
    guard object["format"]?.stringValue == Self.format else {
      throw LockFileError("“format” is not \(Self.format)")
    }
    var packages: [LockedPackage] = []
    for (index, value) in (object["packages"]?.arrayValue ?? []).enumerated() {
      guard let package = Self.package(value) else {
        throw LockFileError("package \(index + 1) lacks a field or has one of another kind")
      }
      packages.append(package)
    }
    var requested: [Requested] = []
    for (index, value) in (object["requested"]?.arrayValue ?? []).enumerated() {
      guard let object = value.objectValue, let id = Self.id(object),
        let requirement = object["requirement"]?.stringValue
      else { throw LockFileError("request \(index + 1) lacks a field or has one of another kind") }
      requested.append(Requested(id, RegistryText(requirement)))
    }
    guard Set(packages.map(\.id)).count == packages.count,
      Set(requested.map(\.id)).count == requested.count
    else { throw LockFileError("a package is listed twice") }
    self.init(packages: packages, requested: requested)
  }

  private static func package(_ value: JSONValue) -> LockedPackage? {
    guard let object = value.objectValue, let id = id(object),
      let version = object["version"]?.stringValue, !version.isEmpty,
      let kind = object["checksum_kind"]?.stringValue.flatMap(Release.ChecksumKind.init),
      let signature = object["signature"]?.stringValue.flatMap(SignatureStatus.init),
      let content = object["content"]?.stringValue,
      let size = object["size"]?.numberValue?.int64, size >= 0,
      let needs = object["dependencies"]?.arrayValue
    else { return nil }
    let dependencies = needs.compactMap { $0.objectValue.flatMap(Self.id) }
    guard dependencies.count == needs.count else { return nil }
    return LockedPackage(
      id: id, version: RegistryText(version),
      checksum: object["checksum"]?.stringValue.map { RegistryText($0) }, checksumKind: kind,
      keyID: object["key_id"]?.stringValue.map { RegistryText($0) }, signature: signature,
      overridden: object["overridden"]?.arrayValue?.compactMap(\.stringValue) ?? [],
      dependencies: dependencies, content: content, size: size)
  }

  private static func id(_ object: JSONObject) -> PackageID? {
    guard let registry = object["registry"]?.stringValue.flatMap({ RegistryName($0) }),
      let name = object["name"]?.stringValue, !name.isEmpty
    else { return nil }
    return PackageID(registry, RegistryText(name))
  }
}
