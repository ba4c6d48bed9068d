package import SoukModel

/// A key that a root names, with the time within which it may sign.
package struct RoleKey: Hashable, Sendable {
  /// Who holds it.
  package var owner: RegistryText
  /// The key; its id follows from it.
  package var key: PublicKey
  /// From when it may sign, seconds since 1970; nil for always.
  package var notBefore: Int64?
  /// Until when it may sign, seconds since 1970; nil for ever.
  package var notAfter: Int64?
  /// When it was revoked, seconds since 1970; nil where it was not.
  package var revokedAt: Int64?

  /// Makes a key of a root.
  package init(
    owner: RegistryText, key: PublicKey, notBefore: Int64? = nil, notAfter: Int64? = nil,
    revokedAt: Int64? = nil
  ) {
    self.owner = owner
    self.key = key
    self.notBefore = notBefore
    self.notAfter = notAfter
    self.revokedAt = revokedAt
  }

  /// Why the key may not sign now; nil where it may.
  ///
  /// - Parameter now: seconds since 1970; nil leaves beginning and end aside: a chain of roots must
  ///   hold however long ago its links were made.
  func obstacle(at now: Int64?) -> KeyLine.Outcome? {
    if let revokedAt { return .revoked(revokedAt) }
    guard let now else { return nil }
    if let notAfter, now > notAfter { return .expired(notAfter) }
    if let notBefore, now < notBefore { return .notYetValid(notBefore) }
    return nil
  }
}
