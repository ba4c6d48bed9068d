import Synchronization

/// A store of figures that ends with the process.
package final class MemoryMetricsStore: MetricsStore {
  private let record = Mutex(MetricsRecord())

  /// Makes an empty store.
  package init() {}

  package func load() throws(MetricsError) -> MetricsRecord { record.withLock { $0 } }

  package func add(_ fresh: MetricsRecord) throws(MetricsError) {
    record.withLock { $0.merge(fresh) }
  }
}
