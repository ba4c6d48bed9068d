package import SoukAssess
package import SoukModel
package import SoukTrust

/// What came of publishing, or would have.
package struct PublishReport: Hashable, Sendable {
  /// The package's name.
  package let package: String
  /// The version.
  package let version: String
  /// The registry, as its publisher calls it.
  package let registry: RegistryName
  /// The channel; nil for the one that everybody follows.
  package let tag: String?
  /// Where the archive is, relative to the registry.
  package let archive: String
  /// The archive's length in bytes.
  package let size: Int
  /// The archive's digest.
  package let sha256: SHA256Digest
  /// How many files are in it.
  package let files: Int
  /// The key that signed it.
  package let keyID: String
  /// The index's serial; nil where nothing was written.
  package let serial: Int64?
  /// What validating the package came to.
  package let validation: ValidationReport
}
