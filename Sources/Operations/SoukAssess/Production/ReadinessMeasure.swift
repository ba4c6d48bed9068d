/// Something that is measured on this machine for the readiness report.
package enum ReadinessMeasure: String, Sendable, Hashable, CaseIterable, Codable {
  /// The promise on search latency is kept.
  case searchLatency = "search-p95"
  /// The promise on look-up latency is kept.
  case lookupLatency = "lookup-p95"
  /// The promise on cache hits is kept.
  case cacheHits = "cache-hits"
  /// The promise on errors is kept.
  case errors
  /// Both backends give the same of a sample of packages.
  case parity
  /// Every index is of the present state of the catalogue.
  case indexes
  /// v2 is let through.
  case breaker
  /// v1 answers, whatever the gate.
  case fallback
  /// The embedded registry's releases that are good verify, and those that are bad do not.
  case verification
  /// Nobody else may write what decides about trust.
  case permissions
  /// Every promise has figures behind it.
  case figures
  /// No alert fires.
  case alerts
  /// The metrics behind promises and alerts are exposed.
  case metrics
  /// There is room on the disk.
  case disk
  /// The configuration can be read.
  case configuration
}
