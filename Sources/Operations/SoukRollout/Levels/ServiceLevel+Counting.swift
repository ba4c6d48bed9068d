package import SoukMetrics

extension ServiceLevel {
  /// The events of a record that count for this promise.
  ///
  /// Availability is counted in minutes, which a record does not know: see `MinuteTally`.
  package func events(in record: MetricsRecord) -> EventCount {
    switch self {
    case .searchLatency: Self.within(target, record.latency(.searchLatency))
    case .lookupLatency: Self.within(target, record.latency(.lookupLatency))
    case .cacheHitRate:
      EventCount(
        good: record.total(.cacheHits),
        total: record.total(.cacheHits) &+ record.total(.cacheMisses))
    case .errorRate:
      EventCount(
        good: max(0, record.total(.searchTotal) &- record.total(.searchErrors)),
        total: record.total(.searchTotal))
    case .availability: EventCount()
    }
  }

  /// The figure that people know the promise by, told from the buckets and counters of a record; nil
  /// without events.
  func figure(in record: MetricsRecord) -> Double? {
    switch self {
    case .searchLatency: record.latency(.searchLatency).bucketQuantile(objective)
    case .lookupLatency: record.latency(.lookupLatency).bucketQuantile(objective)
    case .cacheHitRate: events(in: record).badShare.map { 1 - $0 }
    case .errorRate: events(in: record).badShare
    case .availability: nil
    }
  }

  private static func within(_ bound: Double, _ sample: LatencySample) -> EventCount {
    EventCount(good: sample.count(within: bound), total: sample.count)
  }
}
