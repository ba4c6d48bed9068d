import SoukMetrics

extension AlertRule {
  /// The seven alerts of the marketplace.
  package static let operators: [AlertRule] = [
    AlertRule(
      name: "MarketplaceHighSearchLatency", measure: .latency(.searchLatency), threshold: 200,
      window: 5, holds: 5, severity: .warning),
    AlertRule(
      name: "MarketplaceCriticalLatency", measure: .latency(.searchLatency), threshold: 500,
      window: 5, holds: 2, severity: .critical),
    AlertRule(
      name: "MarketplaceHighErrorRate", measure: .share(of: .searchErrors, in: .searchTotal),
      threshold: 0.01, window: 5, holds: 2, severity: .critical),
    AlertRule(
      name: "MarketplaceDown", measure: .down, threshold: 0, window: 1, holds: 1,
      severity: .critical),
    AlertRule(
      name: "MarketplaceLowCacheHitRate", measure: .cacheHitRate, threshold: 0.8, window: 5,
      holds: 10, severity: .warning),
    AlertRule(
      name: "MarketplaceSlowRDFQueries", measure: .latency(.rdfQueryLatency), threshold: 100,
      window: 5, holds: 5, severity: .warning),
    AlertRule(
      name: "MarketplaceHighMemory", measure: .level(.residentMemory), threshold: 1_000_000_000,
      window: 5, holds: 5, severity: .warning),
  ]

  /// The alerts on the error budgets of the four promises that are counted in requests.
  ///
  /// Two windows each, so that an alert comes soon and goes soon (Site Reliability Workbook, chapter
  /// 5): an hour with five minutes calls somebody, six hours with thirty minutes tells the team.
  package static let budgets: [AlertRule] = ServiceLevel.allCases.filter { $0 != .availability }
    .flatMap { level in
      [
        AlertRule(
          name: "Marketplace\(level.alertName)BudgetBurnsFast",
          measure: .burn(level, longMinutes: 60), threshold: level.fastBurn, window: 5, holds: 2,
          severity: .critical),
        AlertRule(
          name: "Marketplace\(level.alertName)BudgetBurnsSlowly",
          measure: .burn(level, longMinutes: 360), threshold: level.slowBurn, window: 30, holds: 15,
          severity: .warning),
      ]
    }

  /// All alerts, in the order in which they are shown.
  package static let all = operators + budgets
}

extension ServiceLevel {
  /// The promise as a part of an alert's name.
  fileprivate var alertName: String {
    switch self {
    case .searchLatency: "SearchLatency"
    case .lookupLatency: "LookupLatency"
    case .cacheHitRate: "CacheHitRate"
    case .errorRate: "ErrorRate"
    case .availability: "Availability"
    }
  }
}
