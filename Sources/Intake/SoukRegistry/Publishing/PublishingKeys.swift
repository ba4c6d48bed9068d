import SoukModel
import SoukTrust

/// The keys of a registry that this program publishes, all drawn from one secret.
struct PublishingKeys {
  /// Signs the index.
  let root: SigningKey
  /// Signs the good releases.
  let publisher: SigningKey
  /// Known too, and not the publisher.
  let second: SigningKey
  /// May sign `maps-*` only.
  let scoped: SigningKey
  /// Was revoked.
  let revoked: SigningKey
  /// Has expired.
  let expired: SigningKey
  /// Is valid from 2099 on.
  let early: SigningKey
  /// Is listed nowhere.
  let stranger: SigningKey
  /// A throw-away pair whose private half the lab lists for everybody to see.
  let exposed: SigningKey
  /// The seed of ``exposed``.
  let exposedSeed: [UInt8]
  /// The bytes listed as a key of another kind.
  let exchange: [UInt8]
  /// The id under which the second key's bytes are listed too.
  let copiedID: String

  /// Derives the keys: each seed is SHA-256 over a purpose and the secret.
  init(secret: [UInt8]) throws(KeyError) {
    func seed(_ purpose: String) -> [UInt8] {
      SHA256Digest(of: Array("souk-key-v1 \(purpose)\n".utf8) + secret).bytes
    }
    root = try SigningKey(seed: seed("root"))
    publisher = try SigningKey(seed: seed("publisher"))
    second = try SigningKey(seed: seed("second"))
    scoped = try SigningKey(seed: seed("scoped"))
    revoked = try SigningKey(seed: seed("revoked"))
    expired = try SigningKey(seed: seed("expired"))
    early = try SigningKey(seed: seed("early"))
    stranger = try SigningKey(seed: seed("stranger"))
    exposedSeed = seed("exposed")
    exposed = try SigningKey(seed: exposedSeed)
    exchange = seed("exchange")
    copiedID = PublicKey.id(of: seed("copied"))
  }

  /// The keys as the index lists them; the lab's own only where releases need them.
  func listed(owner: String, withLab: Bool) -> JSONValue {
    var keys = [entry(publisher, owner)]
    if withLab {
      keys.append(entry(second, "\(owner), second key"))
      keys.append(entry(scoped, "the maps team", scope: ["maps-*"]))
      keys.append(entry(revoked, "a former publisher", revoked: "2024-03-01T00:00:00Z"))
      keys.append(
        entry(
          expired, "the publisher of 2019", from: "2019-01-01T00:00:00Z",
          until: "2020-01-01T00:00:00Z"))
      keys.append(entry(early, "the publisher of 2099", from: "2099-01-01T00:00:00Z"))
      keys.append(
        Self.entry(
          id: PublicKey.id(of: exchange), owner: "a mailbox",
          bytes: "x25519:" + Hexadecimal.text(exchange)))
      keys.append(
        Self.entry(id: copiedID, owner: "an impostor", bytes: second.publicKey.description))
      for flaw in ReleaseFlaw.allCases {
        guard let id = listedID(for: flaw), let text = listedText(for: flaw) else { continue }
        keys.append(Self.entry(id: id, owner: "the lab (\(flaw.rawValue))", bytes: text))
      }
    }
    return .array(keys)
  }

  private func entry(
    _ key: SigningKey, _ owner: String, from: String? = nil, until: String? = nil,
    revoked: String? = nil, scope: [String] = []
  ) -> JSONValue {
    Self.entry(
      id: key.publicKey.id, owner: owner, bytes: key.publicKey.description, from: from,
      until: until, revoked: revoked, scope: scope)
  }

  private static func entry(
    id: String, owner: String, bytes: String, from: String? = nil, until: String? = nil,
    revoked: String? = nil, scope: [String] = []
  ) -> JSONValue {
    var object: JSONObject = [
      "id": .string(id), "owner": .string(owner), "public": .string(bytes),
    ]
    if let from { object["created"] = .string(from) }
    if let until { object["expires"] = .string(until) }
    if let revoked { object["revoked"] = .string(revoked) }
    if !scope.isEmpty { object["scope"] = .array(scope.map { .string($0) }) }
    return .object(object)
  }
}
