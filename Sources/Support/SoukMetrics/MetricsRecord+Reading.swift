extension MetricsRecord {
  /// The record with buckets and sums but without single times: what a slice of the past keeps.
  package var withoutTimes: MetricsRecord {
    var record = self
    for key in record.latencies.keys { record.latencies[key]?.counts = [:] }
    return record
  }

  /// The sum of a counter over all series that carry the given labels.
  package func total(
    _ name: MetricName, _ labels: KeyValuePairs<String, String> = [:]
  ) -> Int64 {
    counters.reduce(0) { $1.key.matches(name, labels) ? $0 &+ $1.value : $0 }
  }

  /// A histogram, added up over all series that carry the given labels.
  package func latency(
    _ name: MetricName, _ labels: KeyValuePairs<String, String> = [:]
  ) -> LatencySample {
    latencies.reduce(into: LatencySample()) { sum, series in
      if series.key.matches(name, labels) { sum.merge(series.value) }
    }
  }

  /// How often a person or a program wanted an answer of a backend: searches and look-ups.
  ///
  /// A search that v1 answered in v2's place is counted on both.
  package var requests: Int64 { total(.searchTotal) &+ latency(.lookupLatency).count }

  /// How many of them no backend answered.
  package var unanswered: Int64 {
    total(.unansweredTotal) &+ total(.sessionsTotal, ["end": "crash"])
  }
}
