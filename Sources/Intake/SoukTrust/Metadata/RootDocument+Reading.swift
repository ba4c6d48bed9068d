import SoukModel

extension RootDocument {
  /// The most keys that a root may name.
  private static let keyLimit = 256

  /// Reads a root.
  ///
  /// Fields that are not known are left alone: they are signed like the others.
  ///
  /// - Throws: a ``Finding``: those of every document, T07 for a key that is listed twice, S09 for
  ///   an id that is not its key's, K02 to K14 for a key that souk does not verify with.
  package init(parsing bytes: [UInt8]) throws(Finding) {
    let fields = try MetadataFields(parsing: bytes, as: .root)
    guard let list = fields.object["keys"]?.arrayValue, list.count <= Self.keyLimit else {
      throw fields.malformed("\"keys\" is not an array of at most \(Self.keyLimit) keys")
    }
    var keys: [RoleKey] = []
    for value in list { try Self.add(value, to: &keys, fields) }
    guard let rules = fields.object["roles"]?.objectValue else {
      throw fields.malformed("there is no object \"roles\"")
    }
    var roles: [MetadataRole: RoleRule] = [:]
    for role in MetadataRole.allCases {
      roles[role] = try Self.rule(role, rules, keys: keys, fields)
    }
    self.init(
      registry: try fields.registry("registry"), version: try fields.number("version", atLeast: 1),
      createdAt: try fields.requiredTime("created"),
      expiresAt: try fields.requiredTime("expires"), keys: keys, roles: roles)
  }

  private static func add(
    _ value: JSONValue, to keys: inout [RoleKey], _ fields: MetadataFields
  ) throws(Finding) {
    guard let object = value.objectValue, let id = object["id"]?.stringValue,
      let owner = object["owner"]?.stringValue, let text = object["public"]?.stringValue
    else { throw fields.malformed("a key lacks \"id\", \"owner\" or \"public\"") }
    let key: PublicKey
    do {
      key = try PublicKey(text)
    } catch {
      throw Finding(
        error.code,
        "The root names a key that souk does not verify with: \(error).",
        facts: ["owner": .text(RegistryText(owner))])
    }
    if let twin = keys.first(where: { $0.key == key }) {
      throw Finding(
        .sameKeyTwice, "The root lists one key twice; it counts once, so it must stand once.",
        facts: [
          "key_id": .text(key.id),
          "owners": .list([.text(twin.owner), .text(RegistryText(owner))]),
        ])
    }
    guard id == key.id else {
      throw Finding(
        .keyIDMismatch, "The root lists a key under an id that is not its own.",
        expected: key.id, found: RegistryText(id).escapedPrefix(40))
    }
    keys.append(
      RoleKey(
        owner: RegistryText(owner), key: key,
        notBefore: try fields.time("created", in: object),
        notAfter: try fields.time("expires", in: object),
        revokedAt: try fields.time("revoked", in: object)))
  }

  private static func rule(
    _ role: MetadataRole, _ rules: JSONObject, keys: [RoleKey], _ fields: MetadataFields
  ) throws(Finding) -> RoleRule {
    guard let object = rules[role.rawValue]?.objectValue,
      let ids = object["keys"]?.arrayValue?.compactMap(\.stringValue),
      let threshold = object["threshold"]?.numberValue?.int64, (1...1024).contains(threshold)
    else {
      throw fields.malformed(
        "\"\(role.rawValue)\" of \"roles\" is not an object with \"keys\" and a \"threshold\" "
          + "from 1 up")
    }
    for (position, id) in ids.enumerated() {
      if ids[..<position].contains(id) {
        throw Finding(
          .sameKeyTwice, "The role \(role.rawValue) names one key twice; it counts once.",
          facts: ["key_id": .text(RegistryText(id)), "role": .text(role.rawValue)])
      }
      guard keys.contains(where: { $0.key.id == id }) else {
        throw fields.malformed(
          "the role \(role.rawValue) names the key \(RegistryText(id).escapedPrefix(40)), which "
            + "the root does not list")
      }
    }
    return RoleRule(keyIDs: ids, threshold: Int(threshold))
  }
}
