package import SoukModel

/// A release that failed when it was verified last, and what people know of that.
package struct FailureRecord: Hashable, Sendable, Identifiable, Codable {
  /// What identifies a failing release: package and version.
  package struct ID: Hashable, Sendable, Comparable, Codable {
    /// The package.
    package var package: PackageID
    /// The version.
    package var version: RegistryText

    /// Names a release.
    package init(_ package: PackageID, _ version: RegistryText) {
      self.package = package
      self.version = version
    }

    package static func < (left: Self, right: Self) -> Bool {
      left.package == right.package
        ? left.version < right.version : left.package < right.package
    }
  }

  /// The release.
  package var id: ID
  /// The main cause's code in the taxonomy.
  package var code: String
  /// The main cause in one sentence.
  package var cause: RegistryText
  /// What is known of the signature.
  package var signature: SignatureStatus
  /// What is known of the content.
  package var checksum: ChecksumStatus
  /// The id of the key that is said to have signed.
  package var keyID: RegistryText?
  /// When the release was published, seconds since 1970, as the registry states it.
  package var publishedAt: Int64?
  /// When it failed with this code for the first time, seconds since 1970.
  package var firstSeen: Int64
  /// When it failed last.
  package var lastSeen: Int64
  /// A person's note; empty for none.
  package var note: RegistryText
  /// Whether somebody has dealt with it.
  package var isHandled: Bool

  /// Makes a record.
  package init(
    id: ID, code: String, cause: RegistryText, signature: SignatureStatus,
    checksum: ChecksumStatus, keyID: RegistryText? = nil, publishedAt: Int64? = nil,
    firstSeen: Int64, lastSeen: Int64, note: RegistryText = "", isHandled: Bool = false
  ) {
    self.id = id
    self.code = code
    self.cause = cause
    self.signature = signature
    self.checksum = checksum
    self.keyID = keyID
    self.publishedAt = publishedAt
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.note = note
    self.isHandled = isHandled
  }

  /// Records the failure of a verification; nil where nothing failed.
  package init?(_ release: VerifiedRelease, at moment: Int64) {
    guard let code = release.code else { return nil }
    self.init(
      id: ID(release.id, release.version), code: code, cause: release.cause ?? "",
      signature: release.signature, checksum: release.checksum, keyID: release.keyID,
      publishedAt: release.publishedAt, firstSeen: moment, lastSeen: moment)
  }

  /// This failure, of a release that is on record already.
  ///
  /// The note stays. With the same cause it began when the earlier one did and stays handled; with
  /// another cause it is a new failure.
  package func following(_ earlier: FailureRecord) -> FailureRecord {
    var result = self
    result.note = earlier.note
    if earlier.code == code {
      result.firstSeen = min(earlier.firstSeen, firstSeen)
      result.isHandled = earlier.isHandled
    }
    return result
  }
}
