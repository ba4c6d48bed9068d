package import SoukModel

/// What came of verifying one release among many.
package struct VerifiedRelease: Hashable, Sendable, Codable {
  /// The package.
  package var id: PackageID
  /// The release.
  package var version: RegistryText
  /// What is known of the signature.
  package var signature: SignatureStatus
  /// What is known of the content.
  package var checksum: ChecksumStatus
  /// The main cause's code in the taxonomy; nil where nothing failed.
  package var code: String?
  /// The main cause in one sentence; nil where nothing failed.
  package var cause: RegistryText?
  /// The id of the key that is said to have signed.
  package var keyID: RegistryText?
  /// When the release was published, seconds since 1970, as the registry states it.
  package var publishedAt: Int64?

  /// Takes the outcome of one verification.
  package init(_ id: PackageID, _ release: Release, _ verdict: Verdict) {
    self.id = id
    version = release.version
    signature = verdict.signature
    checksum = verdict.checksum
    code = verdict.firstFailure?.code
    cause = verdict.firstFailure?.finding
    keyID = release.keyID
    publishedAt = release.publishedAt
  }

  /// Whether both facts hold and no step failed.
  package var isVerified: Bool {
    signature == .verified && checksum == .verified && code == nil
  }
}
