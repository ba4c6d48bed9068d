/// A figure that decides whether the rollout goes on.
package enum RolloutMeasure: String, Sendable, Hashable, CaseIterable, Codable {
  /// Probes of the latest smoke test that failed.
  case smokeFailures = "smoke_failures"
  /// Service levels that are missed.
  case missedLevels = "missed_service_levels"
  /// The share of cache look-ups that were answered.
  case cacheHitRate = "cache_hit_rate"
  /// Sessions that crashed.
  case crashes
  /// By how much the share of searches that fail is higher on v2 than on v1.
  case errorIncrease = "error_rate_increase"
  /// The share of feedback on v2 that says better or as good.
  case satisfaction
  /// Critical issues that are open.
  case criticalIssues = "open_critical_issues"
  /// v2's 95th percentile of searches in terms of v1's.
  case latencyRatio = "latency_ratio"
  /// By how much more of the searches fail on v2 than on v1, both asked the same.
  case errorDifference = "error_rate_difference"
  /// The share of look-ups of which both give the same in every field.
  case consistency = "lookup_consistency"
  /// Complaints that are open.
  case complaints = "open_complaints"
  /// Ways back to v1 in terms of sessions.
  case rollbackRate = "rollback_rate"
  /// The share of searches that failed.
  case errorRate = "error_rate"
  /// The 95th percentile of searches, in milliseconds.
  case searchP95 = "search_p95_ms"
  /// The share of minutes in which everybody got an answer.
  case availability
  /// The 95th percentile of searches in terms of the stored baseline.
  case regression = "p95_against_baseline"
  /// 1 where v1 is deprecated, else 0.
  case deprecated = "v1_deprecated"

  /// Whether it counts what must not be: one is a failure however few samples there are.
  package var countsFaults: Bool {
    switch self {
    case .smokeFailures, .crashes, .criticalIssues, .complaints: true
    default: false
    }
  }

  /// Whether it is a share or a difference of shares, 0 to 1.
  package var isShare: Bool {
    switch self {
    case .cacheHitRate, .errorIncrease, .satisfaction, .errorDifference, .consistency,
      .rollbackRate, .errorRate, .availability:
      true
    default: false
    }
  }
}
