package import SoukModel

/// One installed release as `souk.lock` records it.
package struct LockedPackage: Hashable, Sendable, Codable {
  /// The package.
  package var id: PackageID
  /// The version.
  package var version: RegistryText
  /// What the registry stated: 64 hexadecimal digits; nil where it stated nothing.
  package var checksum: RegistryText?
  /// What the checksum covers.
  package var checksumKind: Release.ChecksumKind
  /// The id of the key that signed; nil for an unsigned release.
  package var keyID: RegistryText?
  /// What was known of the signature when it was installed.
  package var signature: SignatureStatus
  /// What was let pass against the rules, by the codes of the taxonomy; empty for nothing.
  package var overridden: [String]
  /// The packages it needs, in the same registry or named with theirs.
  package var dependencies: [PackageID]
  /// SHA-256 over the installed files: 64 hexadecimal digits.
  package var content: String
  /// How many bytes the installed files have.
  package var size: Int64

  /// Makes a record.
  package init(
    id: PackageID, version: RegistryText, checksum: RegistryText? = nil,
    checksumKind: Release.ChecksumKind = .archive, keyID: RegistryText? = nil,
    signature: SignatureStatus = .unsigned, overridden: [String] = [],
    dependencies: [PackageID] = [], content: String, size: Int64
  ) {
    self.id = id
    self.version = version
    self.checksum = checksum
    self.checksumKind = checksumKind
    self.keyID = keyID
    self.signature = signature
    self.overridden = overridden
    self.dependencies = dependencies
    self.content = content
    self.size = size
  }

  /// The release's folder, relative to the root.
  package var folder: String? { InstallRoot.folder(of: id, version: version) }
}
