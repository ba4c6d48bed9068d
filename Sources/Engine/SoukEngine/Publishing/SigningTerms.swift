package import SoukModel
import SoukRegistry

/// What is decided when a registry is signed.
package struct SigningTerms: Hashable, Sendable {
  /// The name of a registry that begins; nil for its folder's.
  package var name: RegistryName?
  /// Who holds the key of a registry that begins.
  package var owner: RegistryText?
  /// How long the head is to hold, in seconds.
  package var life: Int64 = RegistryFolder.headLife
  /// Whether versions may be written over with --force; nil leaves it as it is.
  package var allowsOverwriting: Bool?

  /// The usual terms.
  package init() {}
}
