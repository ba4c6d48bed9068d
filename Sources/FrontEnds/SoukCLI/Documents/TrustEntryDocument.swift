import SoukModel
import SoukTrust

/// A decision about a key as a program reads it.
enum TrustEntryDocument {
  /// The members of a decision, with what it means at a time.
  static func json(_ entry: TrustEntry, at now: Int64) -> JSONValue {
    .object([
      "id": .text(entry.key.id),
      "owner": .text(entry.key.name),
      "public": .text(entry.key.publicKey),
      "scope": .array(entry.key.scope.map { .string($0.raw) }),
      "added": .string(UTCTime.text(entry.addedAt)),
      "created": .text(entry.key.notBefore.map(UTCTime.text)),
      "expires": .text(entry.key.notAfter.map(UTCTime.text)),
      "revoked": .text(entry.key.revokedAt.map(UTCTime.text)),
      "reason": .text(entry.reason),
      "state": .string(entry.state(at: now).rawValue),
    ])
  }
}
