import SoukModel
package import SoukTrust

extension SignedIndex {
  /// Reads an index, after its signature has been compared with its exact bytes.
  ///
  /// - Parameters:
  ///   - files: the registry.
  ///   - root: the key that must have signed; nil for the one that the registry names itself.
  /// - Throws: ``RegistryError`` where the signature does not hold or the head of the index is
  ///   malformed. Nothing of such an index is used.
  package init(
    reading files: any RegistryFiles, root: PublicKey?
  ) throws(RegistryError) {
    let bytes = try files.read(RegistryLayout.index, limit: RegistryLayout.indexLimit)
    let signature = try files.read(RegistryLayout.signature, limit: 1024)
    let key: PublicKey
    if let root { key = root } else { key = try Self.namedRoot(files) }
    do {
      try IndexSignature.verify(
        String(decoding: signature, as: UTF8.self), index: bytes, root: key)
    } catch {
      throw Self.malformed(
        "\(error); the root key is \(key.fingerprint). Nothing of it is used",
        "Fetch the registry again from its source; if it stays so, tell its operator.")
    }
    let value: JSONValue
    do {
      value = try JSONReader.parse(bytes)
    } catch {
      throw Self.malformed("\(error)", "The registry must be published again.")
    }
    try self.init(value)
  }

  private static func namedRoot(_ files: any RegistryFiles) throws(RegistryError) -> PublicKey {
    let text = String(decoding: try files.read(RegistryLayout.root, limit: 1024), as: UTF8.self)
    do {
      return try PublicKey(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    } catch {
      throw RegistryError(
        .malformed, file: RegistryLayout.root, reason: "\(error)", remedy: error.remedy)
    }
  }

  /// Takes an index whose signatures hold.
  init(_ value: JSONValue) throws(RegistryError) {
    let remedy = "The registry must be published again."
    guard let object = value.objectValue, object["format"]?.stringValue == Self.format else {
      throw Self.malformed(
        "\"format\" is not \"\(Self.format)\"", "Update souk, or check that this is a registry.")
    }
    guard let name = object["name"]?.stringValue.flatMap({ RegistryName($0) }) else {
      throw Self.malformed("\"name\" is not the name of a registry", remedy)
    }
    guard let serial = object["serial"]?.numberValue?.int64, serial >= 0 else {
      throw Self.malformed("\"serial\" is not a whole number from 0 up", remedy)
    }
    guard let packages = object["packages"]?.arrayValue else {
      throw Self.malformed("there is no array \"packages\"", remedy)
    }
    self.name = name
    self.serial = serial
    self.packages = packages
    expires = try Self.time(object["expires"], "expires")
    validUntil = expires
    guard object["keys"]?.arrayValue != nil else {
      throw Self.malformed("there is no array \"keys\"", remedy)
    }
    keys = try Self.ring(of: object)
  }

  /// The keys that an index lists; none where it has no list of them.
  static func ring(of index: JSONObject) throws(RegistryError) -> KeyRing {
    var ring: [TrustedKey] = []
    for key in index["keys"]?.arrayValue ?? [] { ring.append(try Self.key(key)) }
    return KeyRing(ring)
  }

  private static func key(_ value: JSONValue) throws(RegistryError) -> TrustedKey {
    guard let object = value.objectValue, let id = object["id"]?.stringValue,
      let owner = object["owner"]?.stringValue, let bytes = object["public"]?.stringValue
    else {
      throw malformed(
        "an element of \"keys\" lacks \"id\", \"owner\" or \"public\"",
        "The registry must be published again.")
    }
    let scope = (object["scope"]?.arrayValue ?? []).compactMap(\.stringValue)
    return TrustedKey(
      id: RegistryText(id), name: RegistryText(owner), publicKey: RegistryText(bytes),
      notBefore: try time(object["created"], "created"),
      notAfter: try time(object["expires"], "expires"),
      revokedAt: try time(object["revoked"], "revoked"), scope: scope.map { RegistryText($0) })
  }

  /// A time that may be left out; what is there and is none must not count as no limit.
  private static func time(
    _ value: JSONValue?, _ name: String
  ) throws(RegistryError) -> Int64? {
    switch value {
    case nil, .null: return nil
    case .string(let text):
      if let seconds = UTCTime.seconds(text) { return seconds }
    default: break
    }
    throw malformed(
      "\"\(name)\" is not a time such as 2026-01-31T00:00:00Z",
      "The registry must be published again.")
  }

  private static func malformed(_ reason: String, _ remedy: String) -> RegistryError {
    RegistryError(.malformed, file: RegistryLayout.index, reason: reason, remedy: remedy)
  }
}
