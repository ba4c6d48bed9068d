import SoukMetrics

extension AlertRule {
  /// The condition in PromQL, the same that `AlertEvaluator` computes.
  package var expression: String {
    switch measure {
    case .latency(let name):
      "histogram_quantile(0.95, sum by (le, backend) "
        + "(rate(\(name.rawValue)_bucket[\(window)m]))) > \(Self.number(threshold))"
    case .share(let part, let whole):
      "sum by (backend) (rate(\(part.rawValue)[\(window)m])) / "
        + "sum by (backend) (rate(\(whole.rawValue)[\(window)m])) > \(Self.number(threshold))"
    case .cacheHitRate:
      "1 - (\(ServiceLevel.cacheHitRate.badShareExpression(minutes: window))) "
        + "< \(Self.number(threshold))"
    case .level(let name): "\(name.rawValue){job=\"souk\"} > \(Self.number(threshold))"
    case .burn(let level, let longMinutes):
      [longMinutes, window].map { minutes in
        "(\(level.badShareExpression(minutes: minutes))) > "
          + "\(Self.number(threshold)) * \(Self.number(1 - level.objective))"
      }.joined(separator: " and ")
    case .down: "up{job=\"souk\"} == 0"
    }
  }

  /// A number without a needless `.0` or a rounding error far behind the point.
  static func number(_ value: Double) -> String {
    let rounded = (value * 1_000_000).rounded() / 1_000_000
    return rounded == rounded.rounded() ? "\(Int64(rounded))" : "\(rounded)"
  }
}

extension ServiceLevel {
  /// The share of events that broke the promise, in PromQL.
  package func badShareExpression(minutes: Int) -> String {
    func rate(_ name: MetricName, _ rest: String = "") -> String {
      "sum(rate(\(name.rawValue)\(rest)[\(minutes)m]))"
    }
    return switch self {
    case .searchLatency: Self.above(target, .searchLatency, minutes)
    case .lookupLatency: Self.above(target, .lookupLatency, minutes)
    case .cacheHitRate:
      "\(rate(.cacheMisses)) / (\(rate(.cacheHits)) + \(rate(.cacheMisses)))"
    case .errorRate: "\(rate(.searchErrors)) / \(rate(.searchTotal))"
    case .availability: "1 - avg_over_time(up{job=\"souk\"}[\(minutes)m])"
    }
  }

  private static func above(_ bound: Double, _ name: MetricName, _ minutes: Int) -> String {
    "1 - sum(rate(\(name.rawValue)_bucket{le=\"\(Int(bound))\"}[\(minutes)m])) / "
      + "sum(rate(\(name.rawValue)_count[\(minutes)m]))"
  }
}
