package import SoukMetrics

/// The figure that an alert watches, in a form that both PromQL and souk's own history can compute.
package enum AlertMeasure: Hashable, Sendable, Codable {
  /// The 95th percentile in milliseconds of a histogram, told from its buckets, for each backend.
  case latency(MetricName)
  /// The share of one counter in another, for each backend.
  case share(of: MetricName, in: MetricName)
  /// The share of look-ups that the cache answered, over all tiers.
  case cacheHitRate
  /// A gauge's value.
  case level(MetricName)
  /// How fast the error budget of a promise burns, over a long window and a short one at once.
  case burn(ServiceLevel, longMinutes: Int)
  /// Whether souk can be asked at all, which only Prometheus can see.
  case down
}
