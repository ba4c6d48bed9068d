package import SoukTrust

/// What came of signing a registry.
package struct SignedRegistryReport: Hashable, Sendable {
  /// The folder, as it was given.
  package let folder: String
  /// The root in force.
  package let root: RootDocument
  /// The new head.
  package let head: HeadDocument
  /// Whether the registry had no root before.
  package let isNew: Bool
  /// The digest of its first root: what readers pin.
  package let rootDigest: SHA256Digest
}
