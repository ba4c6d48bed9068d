import SoukModel

extension TrustDecisions {
  /// What the first member of a stored document says.
  private static let format = "souk-trust-v1"

  /// Reads what ``document`` wrote.
  ///
  /// - Parameter file: the name for errors.
  package init(parsing bytes: [UInt8], file: String) throws(TrustStoreError) {
    let value: JSONValue
    do {
      value = try JSONReader.parse(bytes)
    } catch {
      throw .damaged(file: file, reason: "\(error)")
    }
    guard let object = value.objectValue, object["format"]?.stringValue == Self.format,
      let list = object["keys"]?.arrayValue
    else { throw .damaged(file: file, reason: "it is no “\(Self.format)”") }
    var entries: [TrustEntry] = []
    for (position, value) in list.enumerated() {
      do throws(Malformed) {
        entries.append(try Self.entry(value))
      } catch {
        throw TrustStoreError.damaged(file: file, reason: "key \(position + 1) is malformed")
      }
    }
    self.init(entries)
  }

  /// The decisions as text, the same for the same decisions.
  package var document: String {
    var root = JSONObject()
    root["format"] = .string(Self.format)
    root["keys"] = .array(entries.map(Self.json))
    return JSONWriter.pretty(.object(root)) + "\n"
  }

  private static func json(_ entry: TrustEntry) -> JSONValue {
    var object = JSONObject()
    object["id"] = .string(entry.key.id.raw)
    object["owner"] = .string(entry.key.name.raw)
    object["public"] = .string(entry.key.publicKey.raw)
    object["added"] = .string(UTCTime.text(entry.addedAt))
    object["scope"] = .array(entry.key.scope.map { .string($0.raw) })
    if let start = entry.key.notBefore { object["created"] = .string(UTCTime.text(start)) }
    if let end = entry.key.notAfter { object["expires"] = .string(UTCTime.text(end)) }
    if let revoked = entry.key.revokedAt { object["revoked"] = .string(UTCTime.text(revoked)) }
    if let reason = entry.reason { object["reason"] = .string(reason.raw) }
    return .object(object)
  }

  /// Why a stored entry is none; the place is said by who asks.
  private struct Malformed: Error {}

  /// An entry whose key is one and has the id that it says.
  private static func entry(_ value: JSONValue) throws(Malformed) -> TrustEntry {
    guard let object = value.objectValue, let id = object["id"]?.stringValue,
      let owner = object["owner"]?.stringValue, let text = object["public"]?.stringValue,
      let key = try? PublicKey(text), key.id == id, key.description == text,
      let added = try time(object["added"])
    else { throw Malformed() }
    let scope = object["scope"]?.arrayValue ?? []
    let patterns = scope.compactMap(\.stringValue)
    guard patterns.count == scope.count else { throw Malformed() }
    return TrustEntry(
      key: TrustedKey(
        id: RegistryText(id), name: RegistryText(owner), publicKey: RegistryText(text),
        notBefore: try time(object["created"]), notAfter: try time(object["expires"]),
        revokedAt: try time(object["revoked"]), scope: patterns.map { RegistryText($0) }),
      addedAt: added, reason: object["reason"]?.stringValue.map { RegistryText($0) })
  }

  /// A time that may be left out; what is there and is none must not count as no limit.
  private static func time(_ value: JSONValue?) throws(Malformed) -> Int64? {
    switch value {
    case nil, .null: return nil
    case .string(let text):
      if let seconds = UTCTime.seconds(text) { return seconds }
    default: break
    }
    throw Malformed()
  }
}
