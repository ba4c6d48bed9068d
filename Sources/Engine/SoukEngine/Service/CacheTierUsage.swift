/// What is kept of one tier of the cache, and how often it answered.
package struct CacheTierUsage: Hashable, Sendable {
  /// The tier's name: `packages`, `searches`, `downloads` or `versions`.
  package var tier: String
  /// Answers kept in the state database.
  package var entries: Int
  /// Their size in bytes.
  package var bytes: Int64
  /// Look-ups answered over the life of this home.
  package var hits: Int
  /// Look-ups not answered.
  package var misses: Int
}
