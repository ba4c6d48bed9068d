import Synchronization

/// A store of cached answers that ends with the process.
package final class MemoryCacheStore: CacheStore {
  private let records = Mutex<[CacheKey: CacheRecord]>([:])

  /// Makes an empty store.
  package init() {}

  package func load(_ keys: [CacheKey]) throws(CacheError) -> [CacheRecord?] {
    records.withLock { records in keys.map { records[$0] } }
  }

  package func save(_ fresh: [CacheRecord]) throws(CacheError) {
    records.withLock { records in
      for record in fresh { records[record.key] = record }
    }
  }
}
