package import SoukModel

/// The document that says who may sign for a registry; everything else is believed through it.
package struct RootDocument: Hashable, Sendable {
  /// The registry's name, as its publisher calls it.
  package var registry: RegistryName
  /// Counts the roots from 1 up, one by one.
  package var version: Int64
  /// When it was made, seconds since 1970.
  package var createdAt: Int64
  /// Until when it may be used, seconds since 1970.
  package var expiresAt: Int64
  /// The keys; no bytes stand twice.
  package var keys: [RoleKey]
  /// The rule of each kind of document.
  package var roles: [MetadataRole: RoleRule]

  /// Makes a root.
  package init(
    registry: RegistryName, version: Int64, createdAt: Int64, expiresAt: Int64, keys: [RoleKey],
    roles: [MetadataRole: RoleRule]
  ) {
    self.registry = registry
    self.version = version
    self.createdAt = createdAt
    self.expiresAt = expiresAt
    self.keys = keys
    self.roles = roles
  }

  /// The keys that may sign a kind of document, in the order of the rule.
  package func keys(of role: MetadataRole) -> [RoleKey] {
    (roles[role]?.keyIDs ?? []).compactMap { id in keys.first { $0.key.id == id } }
  }

  /// The document's bytes, the same for the same root.
  package var bytes: [UInt8] {
    var roles = JSONObject()
    for (role, rule) in self.roles.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      roles[role.rawValue] = .object([
        "keys": .array(rule.keyIDs.map { .string($0) }), "threshold": .int(Int64(rule.threshold)),
      ])
    }
    let object: JSONObject = [
      "format": .string(MetadataRole.root.format), "registry": .string(registry.description),
      "version": .int(version), "created": .string(UTCTime.text(createdAt)),
      "expires": .string(UTCTime.text(expiresAt)), "keys": .array(keys.map(Self.json)),
      "roles": .object(roles),
    ]
    return Array((JSONWriter.pretty(.object(object), sortsKeys: false) + "\n").utf8)
  }

  private static func json(_ key: RoleKey) -> JSONValue {
    var object: JSONObject = [
      "id": .string(key.key.id), "owner": .string(key.owner.raw),
      "public": .string(key.key.description),
    ]
    if let time = key.notBefore { object["created"] = .string(UTCTime.text(time)) }
    if let time = key.notAfter { object["expires"] = .string(UTCTime.text(time)) }
    if let time = key.revokedAt { object["revoked"] = .string(UTCTime.text(time)) }
    return .object(object)
  }
}
