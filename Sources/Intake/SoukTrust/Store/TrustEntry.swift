package import SoukModel

/// A person's own decision about one key: trusted within limits, or revoked.
package struct TrustEntry: Hashable, Sendable {
  /// The key and the limits it is trusted within.
  package var key: TrustedKey
  /// When the decision was made, seconds since 1970.
  package var addedAt: Int64
  /// Why the key was revoked, in the person's words.
  package var reason: RegistryText?

  /// Makes an entry.
  package init(key: TrustedKey, addedAt: Int64, reason: RegistryText? = nil) {
    self.key = key
    self.addedAt = addedAt
    self.reason = reason
  }

  /// The state of the key at a time, in a word.
  package func state(at now: Int64) -> State {
    if key.revokedAt != nil { return .revoked }
    if let end = key.notAfter, now > end { return .expired }
    if let start = key.notBefore, now < start { return .notYetValid }
    return .trusted
  }

  /// What an entry means at a time.
  package enum State: String, Sendable, CaseIterable {
    /// May sign what its scope allows.
    case trusted
    /// Must not be believed, whenever it signed.
    case revoked
    /// Its time has passed.
    case expired
    /// Its time has not come.
    case notYetValid = "not-yet-valid"
  }
}
