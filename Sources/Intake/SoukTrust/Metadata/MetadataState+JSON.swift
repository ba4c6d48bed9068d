import SoukModel

extension MetadataState {
  private static let format = "souk-metadata-state-v1"

  /// The state as text to keep: JSON with a final LF.
  package var text: String {
    var publishers: [PublicKey: [RegistryText]] = [:]
    for (name, key) in self.publishers.keys { publishers[key, default: []].append(name) }
    var signers = JSONObject()
    for (key, names) in publishers.sorted(by: { $0.key.description < $1.key.description }) {
      signers[key.description] = .array(names.sorted().map { .string($0.raw) })
    }
    let object: JSONObject = [
      "format": .string(Self.format), "registry": .string(registry.description),
      "root": .string(Base64.text(rootBytes)), "head": head.map(Self.json) ?? .null,
      "named": named.map(Self.json) ?? .null, "index": index.map(Self.json) ?? .null,
      "checked": .int(checkedAt),
      "publishers": .object(signers),
    ]
    return JSONWriter.pretty(.object(object), sortsKeys: false) + "\n"
  }

  /// Reads a state that was kept.
  ///
  /// - Throws: a ``Finding`` with T10: a damaged state is never taken for none, because that would
  ///   forget which serials were seen.
  package init(parsing text: String) throws(Finding) {
    guard let value = try? JSONReader.parse(Array(text.utf8)), let object = value.objectValue,
      object["format"]?.stringValue == Self.format
    else { throw Self.damaged("it is not a state of format \(Self.format)") }
    guard let encoded = object["root"]?.stringValue, let bytes = try? Base64.bytes(encoded) else {
      throw Self.damaged("the root in it is not base64")
    }
    let root: RootDocument
    do {
      root = try RootDocument(parsing: bytes)
    } catch {
      throw Self.damaged("the root in it cannot be read: \(error)")
    }
    guard let checked = Self.time(object["checked"]) else {
      throw Self.damaged("the time of the last check is missing, or no time")
    }
    self.init(
      root: root, rootBytes: bytes, head: try Self.seen(object["head"]),
      named: try Self.seen(object["named"]), index: try Self.seen(object["index"]),
      publishers: try Self.publishers(object["publishers"]), checkedAt: checked)
  }

  private static func json(_ seen: Seen) -> JSONValue {
    .object([
      "serial": .int(seen.serial), "sha256": .string(seen.sha256.description),
      "signers": .array(seen.signers.map { .string($0.description) }), "seen": .int(seen.seenAt),
      "expires": seen.expiresAt.map { .int($0) } ?? .null,
    ])
  }

  private static func seen(_ value: JSONValue?) throws(Finding) -> Seen? {
    if value == .null { return nil }
    guard let object = value?.objectValue, let serial = object["serial"]?.numberValue?.int64,
      (0...MetadataFields.numberLimit).contains(serial),
      let digest = object["sha256"]?.stringValue.flatMap({ SHA256Digest($0) }),
      let list = object["signers"]?.arrayValue, let time = Self.time(object["seen"])
    else { throw damaged("a document that was seen is not described whole") }
    let signers = list.compactMap { $0.stringValue.flatMap { try? PublicKey($0) } }
    guard signers.count == list.count else { throw damaged("a signer is not a key") }
    let expires: Int64?
    switch object["expires"] {
    case nil, .null: expires = nil
    case let other?:
      guard let time = Self.time(other) else { throw damaged("an expiry is no time") }
      expires = time
    }
    return Seen(
      serial: serial, sha256: digest, signers: signers, seenAt: time, expiresAt: expires)
  }

  /// A time within the years that can be written; nil for anything else, which must not be counted
  /// with.
  private static func time(_ value: JSONValue?) -> Int64? {
    value?.numberValue?.int64.flatMap { (0...UTCTime.last).contains($0) ? $0 : nil }
  }

  private static func publishers(_ value: JSONValue?) throws(Finding) -> PublisherMemory {
    guard let object = value?.objectValue else { throw damaged("the publishers are missing") }
    var keys: [RegistryText: PublicKey] = [:]
    for member in object.members {
      guard let key = try? PublicKey(member.key), let names = member.value.arrayValue else {
        throw damaged("a publisher is not a key with its packages")
      }
      for name in names {
        guard let text = name.stringValue else { throw damaged("a package's name is no text") }
        keys[RegistryText(text)] = key
      }
    }
    return PublisherMemory(keys)
  }

  private static func damaged(_ reason: String) -> Finding {
    Finding(
      .trustStoreDamaged, "What was remembered of the registry cannot be used: \(reason).")
  }
}
