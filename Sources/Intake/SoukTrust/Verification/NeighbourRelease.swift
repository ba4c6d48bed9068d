package import SoukModel

/// Another release of the same index, whose archive or signature stands where another belongs.
///
/// It only explains a failure: what was mixed up.
package struct NeighbourRelease: Hashable, Sendable, Codable {
  /// Its name and version: `tool 1.2.3`.
  package var name: RegistryText
  /// The SHA-256 that the index states for it, 64 hexadecimal digits; nil where it states none.
  package var checksum: RegistryText?
  /// Its archive's length in bytes, where it is stated.
  package var size: Int64?
  /// Its signed statement, where it has one.
  package var statement: RegistryText?

  /// Makes a neighbour.
  package init(
    name: RegistryText, checksum: RegistryText? = nil, size: Int64? = nil,
    statement: RegistryText? = nil
  ) {
    self.name = name
    self.checksum = checksum
    self.size = size
    self.statement = statement
  }
}
