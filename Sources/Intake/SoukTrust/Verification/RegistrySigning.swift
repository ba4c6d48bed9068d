package import SoukModel

/// Who vouches for the releases of a registry, and with which keys.
package struct RegistrySigning: Sendable {
  /// The name under which the registry signs, whatever it is called on this machine.
  package let name: RegistryName
  /// Who vouches, and over what.
  package let signing: ReleaseEvidence.Signing
  /// The keys that releases may be signed with.
  package let keys: KeyRing

  /// Makes the facts of one registry.
  package init(name: RegistryName, signing: ReleaseEvidence.Signing, keys: KeyRing = KeyRing()) {
    self.name = name
    self.signing = signing
    self.keys = keys
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
