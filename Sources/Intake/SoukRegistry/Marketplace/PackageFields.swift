import SoukModel

/// The fields of one entry of a marketplace index while it is read.
struct PackageFields {
  var name: RegistryText?
  var version: RegistryText?
  var title: RegistryText?
  var description: RegistryText?
  var category: RegistryText?
  var keywords: [RegistryText] = []
  var tags: [RegistryText] = []
  var author: RegistryText?
  var license: RegistryText?
  var homepage: RegistryText?
  var downloads: Int64?
  var stars: Int64?
  var productionReady: Bool?
  var dependencies: [Dependency] = []
  var path: RegistryText?
  var downloadURL: RegistryText?
  var checksum: RegistryText?
  var extra: [String: RegistryText] = [:]

  /// Takes in one member of the entry's object.
  mutating func take(_ member: JSONObject.Member) throws(PackageDecodingError) {
    switch member.key {
    case "name": name = try text(member)
    case "version": version = try text(member)
    case "title": title = try text(member)
    case "description": description = try text(member)
    case "category": category = try text(member)
    case "keywords": keywords = try texts(member)
    case "tags": tags = try texts(member)
    case "author": author = try text(member)
    case "license": license = try text(member)
    case "homepage": homepage = try text(member)
    case "downloads": downloads = try count(member)
    case "stars": stars = try count(member)
    case "production_ready": productionReady = try truth(member)
    case "dependencies": dependencies = try requirements(member)
    case "path": path = try text(member)
    case "download_url": downloadURL = try text(member)
    case "checksum": checksum = try text(member)
    default:
      extra[member.key] = RegistryText(JSONWriter.compact(member.value, sortsKeys: false))
    }
  }

  private func text(_ member: JSONObject.Member) throws(PackageDecodingError) -> RegistryText? {
    switch member.value {
    case .string(let text): RegistryText(text)
    case .null: nil
    default: throw wrong(member, expected: "a string")
    }
  }

  private func texts(_ member: JSONObject.Member) throws(PackageDecodingError) -> [RegistryText] {
    if case .null = member.value { return [] }
    guard case .array(let values) = member.value else {
      throw wrong(member, expected: "an array of strings")
    }
    var result: [RegistryText] = []
    result.reserveCapacity(values.count)
    for value in values {
      guard case .string(let text) = value else {
        throw wrong(
          JSONObject.Member(member.key, value), expected: "an array of strings")
      }
      result.append(RegistryText(text))
    }
    return result
  }

  private func count(_ member: JSONObject.Member) throws(PackageDecodingError) -> Int64? {
    switch member.value {
    case .null: return nil
    case .number(let number):
      guard let value = number.int64, value >= 0 else {
        throw PackageDecodingError(
          name: nil,
          reason:
            "\"\(member.key)\" is \(number.text.prefix(40)), expected a whole number from 0 up")
      }
      return value
    default: throw wrong(member, expected: "a number")
    }
  }

  private func truth(_ member: JSONObject.Member) throws(PackageDecodingError) -> Bool? {
    switch member.value {
    case .bool(let value): value
    case .null: nil
    default: throw wrong(member, expected: "true or false")
    }
  }

  /// A dependency is a name, or an object with `name` and, where it matters, `version`.
  private func requirements(
    _ member: JSONObject.Member
  ) throws(PackageDecodingError) -> [Dependency] {
    if case .null = member.value { return [] }
    guard case .array(let values) = member.value else {
      throw wrong(member, expected: "an array of names")
    }
    var result: [Dependency] = []
    for value in values {
      switch value {
      case .string(let name): result.append(Dependency(name: RegistryText(name)))
      case .object(let object):
        guard let name = object["name"]?.stringValue else {
          throw PackageDecodingError(
            name: nil, reason: "\"dependencies\" holds an object without a \"name\"")
        }
        let requirement = (object["requirement"] ?? object["version"])?.stringValue
        result.append(
          Dependency(
            name: RegistryText(name), requirement: requirement.map { RegistryText($0) },
            kind: object["kind"]?.stringValue.flatMap(Dependency.Kind.init) ?? .depends))
      default: throw wrong(JSONObject.Member(member.key, value), expected: "an array of names")
      }
    }
    return result
  }

  private func wrong(_ member: JSONObject.Member, expected: String) -> PackageDecodingError {
    PackageDecodingError(
      name: nil,
      reason:
        "\"\(RegistryText(member.key).escapedPrefix(40))\" holds \(member.value.kindInWords), "
        + "expected \(expected)")
  }
}
