import Synchronization

/// A store of spans that ends with the process.
package final class MemorySpanStore: SpanStore {
  private let limit: Int
  private let waiting = Mutex<[Span]>([])

  /// Makes an empty store with room for `limit` spans.
  package init(limit: Int) { self.limit = limit }

  package func add(_ spans: [Span]) throws(MetricsError) -> Int {
    waiting.withLock { waiting in
      let taken = spans.prefix(max(0, limit - waiting.count))
      waiting += taken
      return spans.count - taken.count
    }
  }

  package func take() throws(MetricsError) -> [Span] {
    waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
