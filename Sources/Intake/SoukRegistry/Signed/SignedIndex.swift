package import SoukModel
package import SoukTrust

/// The index of a signed registry once its signature holds: who publishes, and its packages.
package struct SignedIndex: Sendable {
  /// The name under which the registry signs its releases.
  package var name: RegistryName
  /// Counts up with each publication.
  package var serial: Int64
  /// Until when the index may be used, seconds since 1970; nil for ever.
  package var expires: Int64?
  /// The keys that releases may be signed with.
  package var keys: KeyRing
  /// The packages, as they stand in the index.
  package var packages: [JSONValue]
  /// Where digests and signatures are stated.
  let positions = ReleasePositions()

  /// Until when what vouches for the index holds, seconds since 1970; nil for ever.
  package var validUntil: Int64?
  /// What it does to packages against the keys remembered for them, by name.
  package var changes: [RegistryText: PublisherChange] = [:]

  /// The value of `format` in an index of this kind.
  package static let format = "souk-registry-v2"
}
