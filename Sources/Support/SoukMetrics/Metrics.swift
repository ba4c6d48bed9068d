import Synchronization

/// Every figure of this process, found by name and labels, together with what earlier ones stored.
///
/// Take a handle once and keep it: recording through a handle touches nothing shared but the
/// series itself.
package final class Metrics: Sendable {
  private struct State {
    var counters: [MetricKey: Counter] = [:]
    var gauges: [MetricKey: Gauge] = [:]
    var histograms: [MetricKey: LatencyHistogram] = [:]
    /// What the store held when it was last read, other processes' figures included.
    var stored = MetricsRecord()
    /// What of this process is in the store already.
    var written = MetricsRecord()
  }

  private let state = Mutex(State())
  /// Held while figures are written: two flushes at once would write the same ones twice.
  private let writing = Mutex<Void>(())

  /// Makes a set of figures without any.
  package init() {}

  /// The counter of a series.
  package func counter(_ key: MetricKey) -> Counter {
    state.withLock { state in
      if let known = state.counters[key] { return known }
      let counter = Counter()
      state.counters[key] = counter
      return counter
    }
  }

  /// The gauge of a series.
  package func gauge(_ key: MetricKey) -> Gauge {
    state.withLock { state in
      if let known = state.gauges[key] { return known }
      let gauge = Gauge()
      state.gauges[key] = gauge
      return gauge
    }
  }

  /// The histogram of a series.
  package func histogram(_ key: MetricKey) -> LatencyHistogram {
    state.withLock { state in
      if let known = state.histograms[key] { return known }
      let histogram = LatencyHistogram()
      state.histograms[key] = histogram
      return histogram
    }
  }

  /// The counters and histograms of this process alone.
  package func session() -> MetricsRecord {
    state.withLock { Self.session($0) }
  }

  /// The counters and histograms of all processes of this home, as far as the store was read.
  package func total() -> MetricsRecord {
    state.withLock { state in
      var total = state.stored
      total.merge(Self.difference(Self.session(state), state.written))
      return total
    }
  }

  /// What a scrape shows, with what other processes wrote until now; without single times.
  ///
  /// - Throws: ``MetricsError`` where the store cannot be read.
  package func exposition(from store: any MetricsStore) throws(MetricsError) -> MetricsRecord {
    // Under the lock, because a flush between both steps would make counters go back for once,
    // which a scraper takes for a restart.
    try writing.withLock { _ throws(MetricsError) in
      var record = try store.totals()
      state.withLock { state in
        record.merge(Self.difference(Self.session(state), state.written).withoutTimes)
        Self.addZeros(to: &record, state)
      }
      return record
    }
  }

  /// What a scrape shows: ``total()``, and zero for every series of this process that has counted
  /// nothing yet.
  ///
  /// A counter that a scraper first meets at 5 has grown by nothing in its eyes.
  package func exposition() -> MetricsRecord {
    var record = total()
    state.withLock { Self.addZeros(to: &record, $0) }
    return record
  }

  /// The gauges as they stand.
  package func gauges() -> [MetricKey: Int64] {
    state.withLock { state in state.gauges.mapValues(\.value) }
  }

  /// Reads what is in the store; before that, ``total()`` is this process alone.
  package func load(from store: any MetricsStore) throws(MetricsError) {
    let stored = try store.load()
    state.withLock { $0.stored = stored }
  }

  /// Adds to the store what was recorded since the last time, and reads the store anew.
  ///
  /// Where the store refuses, nothing is lost: the next flush writes it.
  /// - Parameter now: the moment, in seconds since 1970.
  package func flush(to store: any MetricsStore, now: Int64) throws(MetricsError) {
    try writing.withLock { _ throws(MetricsError) in try write(to: store, now: now) }
  }

  private func write(to store: any MetricsStore, now: Int64) throws(MetricsError) {
    let (current, fresh, peaks) = state.withLock { state in
      let current = Self.session(state)
      return (
        current, Self.difference(current, state.written), state.gauges.mapValues(\.value)
      )
    }
    guard !fresh.isEmpty else { return }
    try store.add(fresh, peaks: peaks, now: now)
    state.withLock { state in
      state.written = current
      state.stored.merge(fresh)
    }
    let stored = try store.load()
    state.withLock { $0.stored = stored }
  }

  private static func addZeros(to record: inout MetricsRecord, _ state: borrowing State) {
    for key in state.counters.keys where record.counters[key] == nil { record.counters[key] = 0 }
    for key in state.histograms.keys where record.latencies[key] == nil {
      record.latencies[key] = LatencySample()
    }
  }

  private static func session(_ state: borrowing State) -> MetricsRecord {
    var record = MetricsRecord()
    for (key, counter) in state.counters where counter.value != 0 {
      record.counters[key] = counter.value
    }
    for (key, histogram) in state.histograms {
      let sample = histogram.sample
      if sample.count != 0 { record.latencies[key] = sample }
    }
    return record
  }

  private static func difference(_ now: MetricsRecord, _ before: MetricsRecord) -> MetricsRecord {
    var fresh = now
    fresh.subtract(before)
    return fresh
  }
}
