package import SoukModel

/// Everything a verdict on one release is made from.
package struct ReleaseEvidence: Hashable, Sendable {
  /// The package that was asked for.
  package var id: PackageID
  /// The release as the registry states it: version, size, checksum, statement, signature, key id.
  package var release: Release
  /// What is here of its archive.
  package var content: Content
  /// Who vouches in this registry, and over what.
  package var signing: Signing
  /// What the registry's metadata says for or against the release.
  package var standing: IndexStanding
  /// What the archive holds, where somebody looked inside.
  package var listing: ArchiveListing?
  /// Releases of the same index whose archive or signature this one seems to have.
  package var neighbours: [NeighbourRelease]

  /// What is here of a release's archive.
  package enum Content: Hashable, Sendable {
    /// All of its bytes.
    case bytes([UInt8])
    /// Hashed elsewhere, for instance from a file in pieces.
    case digested(SHA256Digest, size: Int64)
    /// Nothing, and nothing is wrong with that.
    case notHere
    /// It should be here and could not be read: the reason.
    case unreadable(RegistryText)
  }

  /// Who vouches for the releases of a registry.
  package enum Signing: Hashable, Sendable {
    /// Nobody: the registry's format has no signatures.
    case none
    /// A signature over the whole index, which souk has not checked (apt).
    case indexNotChecked
    /// One over each release; the index they stand in is not signed.
    case releases
    /// One over each release, and the index holds under the root key: its serial number.
    case releasesInSignedIndex(serial: Int64)

    /// Whether each release is signed, and so must state what the signature is about.
    package var coversReleases: Bool {
      switch self {
      case .none, .indexNotChecked: false
      case .releases, .releasesInSignedIndex: true
      }
    }
  }

  /// Makes evidence.
  package init(
    id: PackageID, release: Release, content: Content, signing: Signing,
    standing: IndexStanding = IndexStanding(), listing: ArchiveListing? = nil,
    neighbours: [NeighbourRelease] = []
  ) {
    self.id = id
    self.release = release
    self.content = content
    self.signing = signing
    self.standing = standing
    self.listing = listing
    self.neighbours = neighbours
  }
}
