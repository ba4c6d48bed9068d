/// What the search index takes by itself, without the catalogue, the triples and v1's index beside it.
package struct IndexFigures: Sendable {
  /// How many packages are in it.
  package let packages: Int
  /// How long cutting their texts into terms took, in milliseconds.
  package let collecting: Double
  /// How long freezing took, in milliseconds.
  package let freezing: Double
  /// How many bytes it has.
  package let bytes: Int
  /// How many of them are the rows of results: names, descriptions and versions as they are shown.
  package let rowBytes: Int
  /// The checksum in its header, by which builds are seen to make the same bytes.
  package let checksum: UInt32
  /// How long reading and checking the stored one took, in milliseconds.
  package let opening: Double
}
