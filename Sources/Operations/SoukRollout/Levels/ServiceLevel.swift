/// One of the five promises that are made to operators.
package enum ServiceLevel: String, Sendable, Hashable, CaseIterable, Codable {
  /// How long a search takes.
  case searchLatency = "search_latency"
  /// How long the look-up of a package takes.
  case lookupLatency = "lookup_latency"
  /// How many look-ups the cache answers.
  case cacheHitRate = "cache_hit_rate"
  /// How many searches a backend fails to answer.
  case errorRate = "error_rate"
  /// In how many minutes everybody got an answer.
  case availability

  /// The share of events that must be good: what is left of 1 is the error budget.
  package var objective: Double {
    switch self {
    case .searchLatency, .lookupLatency: 0.95
    case .cacheHitRate: 0.8
    case .errorRate: 0.99
    case .availability: 0.999
    }
  }

  /// Over how many days it is counted.
  package var days: Int { self == .cacheHitRate ? 7 : 30 }

  /// The bound of the figure that people know the promise by: milliseconds of the 95th percentile
  /// for latencies, a share for the others.
  package var target: Double {
    switch self {
    case .searchLatency: 200
    case .lookupLatency: 100
    case .cacheHitRate: 0.8
    case .errorRate: 0.01
    case .availability: 0.999
    }
  }

  /// Whether the figure must stay below ``target``; above it otherwise.
  package var wantsLess: Bool {
    switch self {
    case .searchLatency, .lookupLatency, .errorRate: true
    case .cacheHitRate, .availability: false
    }
  }

  /// How fast a budget may burn for an hour before somebody is called, in multiples of even use.
  ///
  /// 14.4 uses up 2% of a month's budget in an hour (Site Reliability Workbook, chapter 5); where the
  /// budget is so large that this cannot happen, what four of five bad events amount to.
  package var fastBurn: Double { min(14.4, 0.8 / (1 - objective)) }

  /// The same for six hours: 6, which uses up 5% of a month's budget, or half of ``fastBurn``.
  package var slowBurn: Double { min(6, fastBurn / 2) }
}
