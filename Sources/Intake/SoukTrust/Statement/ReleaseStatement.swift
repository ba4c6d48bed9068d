package import SoukModel

/// What a publisher signs: a few lines that name one release and the digest of its archive.
///
/// The text is canonical: fixed lines in fixed order, LF after each, so one release has one
/// statement. The first line separates it from everything else a key may sign.
package struct ReleaseStatement: Hashable, Sendable {
  /// The registry the release was published in.
  package var registry: RegistryName
  /// The package's name.
  package var package: RegistryText
  /// The version.
  package var version: RegistryText
  /// The archive's digest.
  package var sha256: SHA256Digest
  /// The archive's length in bytes; never negative.
  package var size: Int64
  /// When it was published, seconds since 1970.
  package var publishedAt: Int64
  /// The id of the key that signs it: 16 hexadecimal digits.
  package var keyID: String

  /// The first line of every statement.
  package static let domain = "souk-statement-v1"

  /// Makes a statement.
  package init(
    registry: RegistryName, package: RegistryText, version: RegistryText, sha256: SHA256Digest,
    size: Int64, publishedAt: Int64, keyID: String
  ) {
    self.registry = registry
    self.package = package
    self.version = version
    self.sha256 = sha256
    self.size = size
    self.publishedAt = publishedAt
    self.keyID = keyID
  }

  /// The canonical text: the bytes that are signed are its UTF-8.
  package var text: String {
    """
    \(Self.domain)
    registry: \(registry)
    package: \(package.raw)
    version: \(version.raw)
    sha256: \(sha256)
    size: \(size)
    published: \(UTCTime.text(publishedAt))
    key: \(keyID)

    """
  }
}
