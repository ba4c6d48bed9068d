/// How much of a tier is stored.
package struct CacheUsage: Hashable, Sendable {
  /// How many answers.
  package var entries: Int
  /// The size of the answers in bytes, without their keys.
  package var bytes: Int64

  /// Makes a usage; of nothing, unless told otherwise.
  package init(entries: Int = 0, bytes: Int64 = 0) {
    self.entries = entries
    self.bytes = bytes
  }
}
