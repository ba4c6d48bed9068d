import SoukRouter
import Synchronization

/// A store that shows what was saved.
final class SpyStore: CacheStore {
  private let saved = Mutex<[CacheRecord]>([])

  var records: [CacheRecord] { saved.withLock { $0 } }

  func load(_ keys: [CacheKey]) throws(CacheError) -> [CacheRecord?] { keys.map { _ in nil } }

  func save(_ records: [CacheRecord]) throws(CacheError) { saved.withLock { $0 += records } }
}

/// A store that another process holds.
struct RefusingCacheStore: CacheStore {
  func load(_ keys: [CacheKey]) throws(CacheError) -> [CacheRecord?] { throw CacheError(.busy) }

  func save(_ records: [CacheRecord]) throws(CacheError) { throw CacheError(.busy) }
}
