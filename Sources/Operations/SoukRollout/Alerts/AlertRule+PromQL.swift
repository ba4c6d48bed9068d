import SoukMetrics

extension AlertRule {
  /// The condition in PromQL, the same that `AlertEvaluator` computes: of one home at a time, each
  /// of which is an instance for Prometheus, so that a thousand well ones do not hide one that is
  /// not, and the routing can tell whose alerts belong together.
  package var expression: String {
    switch measure {
    case .latency(let name):
      "histogram_quantile(0.95, sum by (le, instance, backend) "
        + "(rate(\(name.rawValue)_bucket[\(window)m]))) > \(Self.number(threshold))"
    case .share(let part, let whole):
      "sum by (instance, backend) (rate(\(part.rawValue)[\(window)m])) / "
        + "sum by (instance, backend) (rate(\(whole.rawValue)[\(window)m])) > \(Self.number(threshold))"
    case .cacheHitRate:
      "1 - (\(ServiceLevel.cacheHitRate.badShareExpression(minutes: window, by: "instance"))) "
        + "< \(Self.number(threshold))"
    case .level(let name): "\(name.rawValue){job=\"souk\"} > \(Self.number(threshold))"
    case .burn(let level, let longMinutes):
      [longMinutes, window].map { minutes in
        "(\(level.badShareExpression(minutes: minutes, by: "instance"))) > "
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
  ///
  /// - Parameter label: the label whose values are told apart; nil for one figure of all.
  package func badShareExpression(minutes: Int, by label: String? = nil) -> String {
    let sum = label.map { "sum by (\($0)) " } ?? "sum"
    func rate(_ name: String) -> String { "\(sum)(rate(\(name)[\(minutes)m]))" }
    func rate(_ name: MetricName) -> String { rate(name.rawValue) }
    func above(_ bound: Double, _ name: MetricName) -> String {
      "1 - \(rate("\(name.rawValue)_bucket{le=\"\(Int(bound))\"}")) / "
        + rate("\(name.rawValue)_count")
    }
    return switch self {
    case .searchLatency: above(target, .searchLatency)
    case .lookupLatency: above(target, .lookupLatency)
    case .cacheHitRate:
      "\(rate(.cacheMisses)) / (\(rate(.cacheHits)) + \(rate(.cacheMisses)))"
    case .errorRate: "\(rate(.searchErrors)) / \(rate(.searchTotal))"
    case .availability: "1 - avg_over_time(up{job=\"souk\"}[\(minutes)m])"
    }
  }
}
