import SoukModel
import SoukTrust

/// Maps one object of a signed index to a package with all of its releases.
struct SignedPackageDecoder {
  private let fields: PackageDecoder

  /// Makes a decoder for one registry.
  init(registry: RegistryName) {
    fields = PackageDecoder(registry: registry, ignoring: ["releases"])
  }

  /// Reads a package; without `releases` it has the one that the fields of v1 describe.
  func package(from value: JSONValue) throws(PackageDecodingError) -> Package {
    var package = try fields.package(from: value)
    guard let list = value.objectValue?["releases"] else { return package }
    let name = package.id.name.escapedPrefix(80)
    guard case .array(let values) = list, !values.isEmpty else {
      throw PackageDecodingError(
        name: name, reason: "\"releases\" is not an array of at least one release")
    }
    var releases: [Release] = []
    for value in values { releases.append(try release(value, of: name)) }
    package.releases = releases
    return package
  }

  private func release(
    _ value: JSONValue, of name: String
  ) throws(PackageDecodingError) -> Release {
    guard let object = value.objectValue, let version = object["version"]?.stringValue,
      !version.isEmpty
    else { throw PackageDecodingError(name: name, reason: "a release has no \"version\"") }
    func text(_ key: String) throws(PackageDecodingError) -> RegistryText? {
      switch object[key] {
      case nil, .null: return nil
      case .string(let text): return RegistryText(text)
      case let other?:
        throw PackageDecodingError(
          name: name, reason: "\"\(key)\" of a release holds \(other.kindInWords)")
      }
    }
    func count(_ key: String) throws(PackageDecodingError) -> Int64? {
      switch object[key] {
      case nil, .null: return nil
      case .number(let number):
        if let value = number.int64, value >= 0 { return value }
      default: break
      }
      throw PackageDecodingError(
        name: name, reason: "\"\(key)\" of a release is not a whole number from 0 up")
    }
    var dependencies = PackageFields()
    if let list = object["dependencies"] {
      try dependencies.take(JSONObject.Member("dependencies", list))
    }
    return Release(
      version: RegistryText(version), dependencies: dependencies.dependencies,
      archive: try text("archive"), size: try count("size"), checksum: try text("sha256"),
      statement: try text("statement"), signature: try text("signature"), keyID: try text("key"),
      publishedAt: try text("published").flatMap { UTCTime.seconds($0.raw) })
  }
}
