import SoukRouter
import Synchronization

/// A store that shows what was saved.
final class SpyStore: CacheStore {
  private let saved = Mutex<[CacheRecord]>([])

  var records: [CacheRecord] { saved.withLock { $0 } }

  func load(_ keys: [CacheKey]) throws(CacheError) -> [CacheRecord?] { keys.map { _ in nil } }

  func save(_ records: [CacheRecord]) throws(CacheError) { saved.withLock { $0 += records } }

  func usage() throws(CacheError) -> [CacheTier: CacheUsage] { [:] }

  func clear(_ tier: CacheTier?, before: Int64?) throws(CacheError) -> Int { 0 }
}

/// A store that another process holds.
struct RefusingCacheStore: CacheStore {
  func load(_ keys: [CacheKey]) throws(CacheError) -> [CacheRecord?] { throw CacheError(.busy) }

  func save(_ records: [CacheRecord]) throws(CacheError) { throw CacheError(.busy) }

  func usage() throws(CacheError) -> [CacheTier: CacheUsage] { throw CacheError(.busy) }

  func clear(_ tier: CacheTier?, before: Int64?) throws(CacheError) -> Int {
    throw CacheError(.busy)
  }
}
