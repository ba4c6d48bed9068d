/// One answer as it is stored.
package struct CacheRecord: Hashable, Sendable {
  /// What it is the answer to.
  package var key: CacheKey
  /// The generation of the catalogue that the answer comes from.
  package var generation: Int64
  /// The answer, encoded.
  package var bytes: [UInt8]

  /// Makes a record.
  package init(key: CacheKey, generation: Int64, bytes: [UInt8]) {
    self.key = key
    self.generation = generation
    self.bytes = bytes
  }
}
