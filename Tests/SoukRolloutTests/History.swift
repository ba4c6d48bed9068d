import SoukMetrics

/// Builds the past of a home for tests, minute by minute.
struct History {
  /// The minutes so far.
  private(set) var minutes: [HistorySlice] = []
  /// The moment at which the last minute is over; the first one began at 0.
  var end: Int64 { Int64(minutes.count) * 60 }

  /// Adds minutes in which the same happened.
  mutating func pass(
    _ count: Int = 1, searches: Int64 = 0, taking milliseconds: Double = 1, backend: String = "v1",
    errors: Int64 = 0, hits: Int64 = 0, misses: Int64 = 0, memory: Int64 = 0
  ) {
    for _ in 0..<count {
      var slice = HistorySlice(start: end)
      if searches > 0 {
        slice.record.counters[MetricKey(.searchTotal, ["backend": backend])] = searches
        if errors > 0 {
          slice.record.counters[MetricKey(.searchErrors, ["backend": backend])] = errors
        }
        var sample = LatencySample()
        let bucket = LatencySample.bounds.firstIndex { milliseconds <= $0 }
        sample.buckets[bucket ?? LatencySample.bounds.count] = searches - errors
        slice.record.latencies[MetricKey(.searchLatency, ["backend": backend])] = sample
      }
      if hits > 0 { slice.record.counters[MetricKey(.cacheHits, ["tier": "packages"])] = hits }
      if misses > 0 {
        slice.record.counters[MetricKey(.cacheMisses, ["tier": "packages"])] = misses
      }
      if memory > 0 { slice.peaks[MetricKey(.residentMemory)] = memory }
      minutes.append(slice)
    }
  }

  /// Adds what else happened in the last minute.
  mutating func merge(_ slice: HistorySlice) {
    minutes[minutes.count - 1].record.merge(slice.record)
  }
}
