package import SoukModel

/// A file that an index states, to recognise content that was taken for another.
package struct KnownFile: Hashable, Sendable {
  /// What it is called, with its version: `demo 1.2.3`.
  package var name: RegistryText
  /// Its digest.
  package var sha256: SHA256Digest
  /// Its length in bytes, where it is stated.
  package var size: Int64?
  /// The date of the older or newer index that states it; nil for the present one.
  package var otherIndex: RegistryText?

  /// Makes a known file.
  package init(
    name: RegistryText, sha256: SHA256Digest, size: Int64? = nil, otherIndex: RegistryText? = nil
  ) {
    self.name = name
    self.sha256 = sha256
    self.size = size
    self.otherIndex = otherIndex
  }
}
