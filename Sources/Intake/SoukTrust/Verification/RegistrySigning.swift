package import SoukModel

/// Who vouches for the releases of a registry, and with which keys.
package struct RegistrySigning: Sendable {
  /// The name under which the registry signs, whatever it is called on this machine.
  package let name: RegistryName
  /// Who vouches, and over what.
  package let signing: ReleaseEvidence.Signing
  /// The keys that releases may be signed with.
  package let keys: KeyRing
  /// Until when what vouches for its index may be relied on, seconds since 1970; nil for ever.
  package let validUntil: Int64?
  /// What its index does to packages against the keys remembered for them, by package.
  package let changes: [RegistryText: PublisherChange]

  /// Makes the facts of one registry.
  package init(
    name: RegistryName, signing: ReleaseEvidence.Signing, keys: KeyRing = KeyRing(),
    validUntil: Int64? = nil, changes: [RegistryText: PublisherChange] = [:]
  ) {
    self.name = name
    self.signing = signing
    self.keys = keys
    self.validUntil = validUntil
    self.changes = changes
  }

  /// What the registry's metadata says for or against one of its packages.
  package func standing(of package: RegistryText) -> IndexStanding {
    IndexStanding(validUntil: validUntil, change: changes[package])
  }

  /// What may be installed by default: a registry without signatures can only be believed in its
  /// checksums; one that signs is held to it.
  package var defaultAllowances: Set<Allowance> {
    switch signing {
    case .none: [.unsigned]
    case .indexNotChecked, .releases, .releasesInSignedIndex: []
    }
  }
}
