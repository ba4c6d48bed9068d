package import SoukTrust

/// One package to publish.
package struct PublishRequest: Sendable {
  /// The package's folder.
  package var folder: String
  /// The registry's folder.
  package var registry: String
  /// The channel; nil for the one that everybody follows.
  package var tag: String?
  /// Whether nothing is written.
  package var isDryRun = false
  /// Whether a version that is there may be written over, where the registry allows it.
  package var isForced = false
  /// Signs the release.
  package var key: SigningKey
  /// Sign the registry's index and head, besides the first one.
  package var registryKeys: [SigningKey] = []

  /// Asks for a package to be published.
  package init(folder: String, registry: String, key: SigningKey) {
    self.folder = folder
    self.registry = registry
    self.key = key
  }
}
