/// Where cached answers outlive the process.
package protocol CacheStore: Sendable {
  /// The answers that are stored under the given keys, in the given order; nil where there is none.
  ///
  /// Called on the way to an answer: it must take microseconds, and rather give nil than wait.
  func load(_ keys: [CacheKey]) throws(CacheError) -> [CacheRecord?]

  /// Stores answers in place of older ones under the same keys: all of them or none.
  func save(_ records: [CacheRecord]) throws(CacheError)

  /// How much is stored, by tier; a tier without answers may be missing.
  func usage() throws(CacheError) -> [CacheTier: CacheUsage]

  /// Forgets stored answers.
  ///
  /// - Parameters:
  ///   - tier: the tier to clear; nil for all.
  ///   - before: only answers that were stored before this moment, seconds since 1970; nil for all.
  /// - Returns: how many were forgotten.
  func clear(_ tier: CacheTier?, before: Int64?) throws(CacheError) -> Int
}
