import SoukModel

extension DocumentCodec {
  /// Reads a package.
  static func decodePackage(_ reader: inout ByteReader) throws(DocumentCodecError) -> Package {
    guard let registry = RegistryName(try reader.text()) else {
      throw .invalid(what: "registry name", offset: reader.offset)
    }
    let id = PackageID(registry, RegistryText(try reader.text()))
    var package = Package(id: id, releases: [])
    package.title = try text(&reader)
    package.summary = RegistryText(try reader.text())
    package.category = try text(&reader)
    package.keywords = try texts(&reader)
    package.tags = try texts(&reader)
    package.author = try text(&reader)
    package.license = try text(&reader)
    package.homepage = try text(&reader)
    package.downloads = try reader.optionalSigned()
    package.stars = try reader.optionalSigned()
    switch try reader.byte() {
    case 0: package.productionReady = nil
    case 1: package.productionReady = false
    case 2: package.productionReady = true
    default: throw .invalid(what: "production_ready", offset: reader.offset)
    }
    package.path = try text(&reader)
    package.downloadURL = try text(&reader)
    for _ in 0..<(try reader.count()) { package.releases.append(try decodeRelease(&reader)) }
    for _ in 0..<(try reader.count()) {
      let key = try reader.text()
      package.extra[key] = RegistryText(try reader.text())
    }
    package.popularity = try reader.bits()
    return package
  }

  private static func decodeRelease(
    _ reader: inout ByteReader
  ) throws(DocumentCodecError) -> Release {
    var release = Release(version: RegistryText(try reader.text()))
    for _ in 0..<(try reader.count()) {
      release.dependencies.append(try decodeDependency(&reader))
    }
    release.archive = try text(&reader)
    release.size = try reader.optionalSigned()
    release.installedSize = try reader.optionalSigned()
    release.checksum = try text(&reader)
    release.checksumKind = try value(&reader, "checksum kind")
    release.statement = try text(&reader)
    release.signature = try text(&reader)
    release.keyID = try text(&reader)
    release.publishedAt = try reader.optionalSigned()
    return release
  }

  private static func decodeDependency(
    _ reader: inout ByteReader
  ) throws(DocumentCodecError) -> Dependency {
    var dependency = Dependency(name: RegistryText(try reader.text()))
    dependency.requirement = try text(&reader)
    dependency.kind = try value(&reader, "dependency kind")
    for _ in 0..<(try reader.count()) {
      let name = RegistryText(try reader.text())
      dependency.alternatives.append(.init(name: name, requirement: try text(&reader)))
    }
    return dependency
  }

  /// Reads a text that may be absent.
  static func text(
    _ reader: inout ByteReader
  ) throws(DocumentCodecError) -> RegistryText? {
    try reader.optionalText().map { RegistryText($0) }
  }

  private static func texts(
    _ reader: inout ByteReader
  ) throws(DocumentCodecError) -> [RegistryText] {
    var texts: [RegistryText] = []
    for _ in 0..<(try reader.count()) { texts.append(RegistryText(try reader.text())) }
    return texts
  }

  /// Reads a word that stands for a case of an enumeration.
  static func value<Value: RawRepresentable<String>>(
    _ reader: inout ByteReader, _ what: String
  ) throws(DocumentCodecError) -> Value {
    guard let value = Value(rawValue: try reader.text()) else {
      throw .invalid(what: what, offset: reader.offset)
    }
    return value
  }
}
