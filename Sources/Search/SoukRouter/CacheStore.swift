/// Where cached answers outlive the process.
package protocol CacheStore: Sendable {
  /// The answers that are stored under the given keys, in the given order; nil where there is none.
  ///
  /// Called on the way to an answer: it must take microseconds, and rather give nil than wait.
  func load(_ keys: [CacheKey]) throws(CacheError) -> [CacheRecord?]

  /// Stores answers in place of older ones under the same keys: all of them or none.
  func save(_ records: [CacheRecord]) throws(CacheError)
}
