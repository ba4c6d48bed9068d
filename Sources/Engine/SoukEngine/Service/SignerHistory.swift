package import SoukModel

/// What is known of the key that is said to have signed a release, and of the keys before it.
package struct SignerHistory: Hashable, Sendable, Codable {
  /// A release of the package and the key that it names.
  package struct Signed: Hashable, Sendable, Codable {
    /// The release.
    package var version: RegistryText
    /// The id of the key that is said to have signed it; nil where it is not signed.
    package var keyID: RegistryText?
    /// When it was published, seconds since 1970, as the registry states it.
    package var publishedAt: Int64?

    /// Makes a line of the history.
    package init(version: RegistryText, keyID: RegistryText? = nil, publishedAt: Int64? = nil) {
      self.version = version
      self.keyID = keyID
      self.publishedAt = publishedAt
    }
  }

  /// The id that the release names; nil where it is not signed.
  package var keyID: RegistryText?
  /// The key of that id with its limits; nil where nobody vouches for it.
  package var key: TrustedKey?
  /// When the person decided about the key, seconds since 1970; nil where they did not.
  package var decidedAt: Int64?
  /// Why the person revoked it, in their words.
  package var reason: RegistryText?
  /// The releases of the package, in the registry's order, newest first.
  package var releases: [Signed]

  /// Makes a history.
  package init(
    keyID: RegistryText?, key: TrustedKey? = nil, decidedAt: Int64? = nil,
    reason: RegistryText? = nil, releases: [Signed] = []
  ) {
    self.keyID = keyID
    self.key = key
    self.decidedAt = decidedAt
    self.reason = reason
    self.releases = releases
  }

  /// Whether a release names another key than the one published before it.
  package func changesKey(at index: Int) -> Bool {
    guard releases.indices.contains(index), releases.indices.contains(index + 1) else {
      return false
    }
    return releases[index].keyID != releases[index + 1].keyID
  }
}
