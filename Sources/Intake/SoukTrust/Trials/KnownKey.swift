package import SoukModel

/// A key whose holder is known, to try a signature with.
package struct KnownKey: Hashable, Sendable {
  /// Who holds it.
  package let name: RegistryText
  /// The key.
  package let key: PublicKey

  /// Makes a known key.
  package init(name: RegistryText, key: PublicKey) {
    self.name = name
    self.key = key
  }
}
