/// A public key that a registry or the user vouches for, with the limits it is trusted within.
package struct TrustedKey: Hashable, Sendable, Codable {
  /// The first 8 bytes of SHA-256 over the key's 32 bytes, as 16 hexadecimal digits: a hint only.
  package var id: RegistryText
  /// Who holds it.
  package var name: RegistryText
  /// The 32 bytes, as 64 hexadecimal digits.
  package var publicKey: RegistryText
  /// From when it may sign, seconds since 1970; nil for always.
  package var notBefore: Int64?
  /// Until when it may sign, seconds since 1970; nil for ever.
  package var notAfter: Int64?
  /// When it was revoked, seconds since 1970; nil where it was not.
  package var revokedAt: Int64?
  /// The package names it may sign, with `*` at the end for any rest; empty for all.
  package var scope: [RegistryText]

  /// Makes a key with its limits.
  package init(
    id: RegistryText, name: RegistryText, publicKey: RegistryText, notBefore: Int64? = nil,
    notAfter: Int64? = nil, revokedAt: Int64? = nil, scope: [RegistryText] = []
  ) {
    self.id = id
    self.name = name
    self.publicKey = publicKey
    self.notBefore = notBefore
    self.notAfter = notAfter
    self.revokedAt = revokedAt
    self.scope = scope
  }
}
