import Synchronization

/// A store of cached answers that ends with the process.
package final class MemoryCacheStore: CacheStore {
  private struct Stored {
    var record: CacheRecord
    var at: Int64
  }

  private let records = Mutex<[CacheKey: Stored]>([:])
  private let now: @Sendable () -> Int64

  /// Makes an empty store.
  ///
  /// - Parameter now: the moment, seconds since 1970.
  package init(now: @escaping @Sendable () -> Int64 = { 0 }) { self.now = now }

  package func load(_ keys: [CacheKey]) throws(CacheError) -> [CacheRecord?] {
    records.withLock { records in keys.map { records[$0]?.record } }
  }

  package func save(_ fresh: [CacheRecord]) throws(CacheError) {
    let moment = now()
    records.withLock { records in
      for record in fresh { records[record.key] = Stored(record: record, at: moment) }
    }
  }

  package func usage() throws(CacheError) -> [CacheTier: CacheUsage] {
    records.withLock { records in
      records.values.reduce(into: [:]) { usage, stored in
        usage[stored.record.key.tier, default: CacheUsage()].entries += 1
        usage[stored.record.key.tier, default: CacheUsage()].bytes += Int64(
          stored.record.bytes.count)
      }
    }
  }

  package func clear(_ tier: CacheTier?, before: Int64?) throws(CacheError) -> Int {
    records.withLock { records in
      let kept = records.filter { key, stored in
        (tier != nil && key.tier != tier) || (before.map { stored.at >= $0 } ?? false)
      }
      defer { records = kept }
      return records.count - kept.count
    }
  }
}
