import SoukMetrics

/// What Prometheus is asked for one figure.
package struct PrometheusQuery: Hashable, Sendable {
  /// The query of the figure.
  package var value: String
  /// The query of the number of samples; nil for what is no statistic.
  package var samples: String?

  /// The query of a figure over the last so many seconds; nil where no metric carries it.
  package init?(_ measure: RolloutMeasure, seconds: Int64) {
    func grown(_ name: MetricName, _ labels: String = "") -> String {
      "sum(increase(\(name.rawValue)\(labels)[\(seconds)s]))"
    }
    func share(_ part: String, _ whole: String) -> String { "\(part) / (\(whole) > 0)" }
    func errors(_ backend: String) -> String {
      let labels = "{backend=\"\(backend)\"}"
      // A backend that was not asked has no errors: the other one is compared with 0.
      return "(\(share(grown(.searchErrors, labels), grown(.searchTotal, labels))) or vector(0))"
    }
    func p95(_ labels: String = "") -> String {
      "histogram_quantile(0.95, sum by (le) "
        + "(increase(\(MetricName.searchLatency.rawValue)_bucket\(labels)[\(seconds)s])))"
    }
    func open(_ severity: String) -> String {
      "max(\(MetricName.issuesOpen.rawValue){severity=\"\(severity)\"}) or vector(0)"
    }
    let v2 = "{backend=\"v2\"}"
    let sessions = grown(.sessionsTotal)
    switch measure {
    case .cacheHitRate:
      let all = "(\(grown(.cacheHits)) + \(grown(.cacheMisses)))"
      (value, samples) = (share(grown(.cacheHits), all), all)
    case .crashes:
      (value, samples) = (
        "\(grown(.sessionsTotal, "{end=\"crash\"}")) or vector(0)", sessions
      )
    case .errorIncrease, .errorDifference:
      (value, samples) = ("\(errors("v2")) - \(errors("v1"))", grown(.searchTotal, v2))
    case .errorRate:
      (value, samples) = (
        share(grown(.searchErrors), grown(.searchTotal)), grown(.searchTotal)
      )
    case .satisfaction:
      let content = grown(.feedbackTotal, "{answer=~\"better|same\",backend=\"v2\"}")
      let all = grown(.feedbackTotal, v2)
      (value, samples) = (share(content, all), all)
    case .criticalIssues: (value, samples) = (open("critical"), nil)
    case .complaints: (value, samples) = (open("complaint"), nil)
    case .latencyRatio:
      (value, samples) = (
        "\(p95(v2)) / \(p95("{backend=\"v1\"}"))", grown(.searchTotal, v2)
      )
    case .searchP95: (value, samples) = (p95(), grown(.searchTotal))
    case .rollbackRate:
      (value, samples) = (share(grown(.rollbacksTotal), sessions), sessions)
    case .smokeFailures, .missedLevels, .consistency, .availability, .regression, .deprecated:
      return nil
    }
  }
}
