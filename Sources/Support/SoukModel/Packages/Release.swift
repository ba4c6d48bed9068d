/// One version of a package: what can be fetched, and what vouches for it.
package struct Release: Hashable, Sendable, Codable {
  /// The version, in the registry's own notation.
  package var version: RegistryText
  /// What the release needs, in the registry's order.
  package var dependencies: [Dependency]
  /// Where the archive is, relative to the registry's root, or a URL; nil where none is published.
  package var archive: RegistryText?
  /// The archive's size in bytes, as the registry states it.
  package var size: Int64?
  /// The size once installed, in bytes, as the registry states it.
  package var installedSize: Int64?
  /// The published checksum, as text: 64 hexadecimal digits where it is well formed.
  package var checksum: RegistryText?
  /// What ``checksum`` was computed over.
  package var checksumKind: ChecksumKind
  /// The signed statement, exactly as received; nil where the release is not signed.
  package var statement: RegistryText?
  /// The detached signature over ``statement``, base64, as received.
  package var signature: RegistryText?
  /// The id of the key that is said to have signed.
  package var keyID: RegistryText?
  /// When the release was published, seconds since 1970, as the registry states it.
  package var publishedAt: Int64?

  /// What a checksum covers.
  package enum ChecksumKind: String, Sendable, Codable {
    /// SHA-256 over the archive's bytes.
    case archive
    /// The v1 registry's digest over the files of the package's folder.
    case directory
  }

  /// Makes a release; everything but the version may be unknown.
  package init(
    version: RegistryText, dependencies: [Dependency] = [], archive: RegistryText? = nil,
    size: Int64? = nil, installedSize: Int64? = nil, checksum: RegistryText? = nil,
    checksumKind: ChecksumKind = .archive, statement: RegistryText? = nil,
    signature: RegistryText? = nil, keyID: RegistryText? = nil, publishedAt: Int64? = nil
  ) {
    self.version = version
    self.dependencies = dependencies
    self.archive = archive
    self.size = size
    self.installedSize = installedSize
    self.checksum = checksum
    self.checksumKind = checksumKind
    self.statement = statement
    self.signature = signature
    self.keyID = keyID
    self.publishedAt = publishedAt
  }
}
