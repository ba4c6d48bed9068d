/// Counters and histograms as they are stored and added up.
package struct MetricsRecord: Hashable, Sendable {
  /// The counters.
  package var counters: [MetricKey: Int64] = [:]
  /// The histograms.
  package var latencies: [MetricKey: LatencySample] = [:]

  /// Makes a record of nothing.
  package init() {}

  /// Whether nothing is recorded.
  package var isEmpty: Bool { counters.isEmpty && latencies.isEmpty }

  /// Adds everything of another record.
  package mutating func merge(_ other: MetricsRecord) {
    counters.merge(other.counters, uniquingKeysWith: &+)
    for (key, sample) in other.latencies { latencies[key, default: LatencySample()].merge(sample) }
  }

  /// Takes away what an earlier state of the same figures held, and what is left of nothing.
  mutating func subtract(_ before: MetricsRecord) {
    for (key, count) in before.counters { counters[key, default: 0] &-= count }
    counters = counters.filter { $0.value != 0 }
    for (key, old) in before.latencies {
      var sample = latencies[key] ?? LatencySample()
      for index in sample.buckets.indices { sample.buckets[index] &-= old.buckets[index] }
      sample.sum &-= old.sum
      for (value, count) in old.counts { sample.counts[value, default: 0] &-= count }
      sample.counts = sample.counts.filter { $0.value != 0 }
      latencies[key] = sample
    }
    latencies = latencies.filter { $0.value.count != 0 }
  }
}
