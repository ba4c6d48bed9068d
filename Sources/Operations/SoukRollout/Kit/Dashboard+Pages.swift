import SoukMetrics

extension Dashboard {
  /// The five promises: how they are kept, what is left of their budgets, how fast it burns.
  package static let promises = Dashboard(
    uid: "souk-slo", title: "souk: promises",
    panels: ServiceLevel.allCases.map { level in
      let budget = 1 - level.objective
      return Panel(
        title: "\(LevelWording.title(level)): budget left of \(level.days) days",
        unit: "percentunit",
        targets: [
          Target(
            expression: "1 - (\(level.badShareExpression(minutes: level.days * 1_440))) / "
              + AlertRule.number(budget), legend: "left")
        ], bound: nil, isNumber: true)
    } + [
      Panel(
        title: "Burn rate over 1 h", unit: "short",
        targets: ServiceLevel.allCases.map { burn($0, "1h") }, bound: 14.4, isNumber: false),
      Panel(
        title: "Burn rate over 6 h", unit: "short",
        targets: ServiceLevel.allCases.map { burn($0, "6h") }, bound: 6, isNumber: false),
      Panel(
        title: "Search p95", unit: "ms", targets: [percentile(.searchLatency)],
        bound: ServiceLevel.searchLatency.target, isNumber: false),
      Panel(
        title: "Look-up p95", unit: "ms", targets: [percentile(.lookupLatency)],
        bound: ServiceLevel.lookupLatency.target, isNumber: false),
      Panel(
        title: "Cache hits by tier", unit: "percentunit",
        targets: [
          Target(
            expression: ratio(.cacheHits, over: [.cacheHits, .cacheMisses], by: "tier"),
            legend: "{{tier}}")
        ], bound: nil, isNumber: false),
      Panel(
        title: "No answer from any backend", unit: "short",
        targets: [rate(.unansweredTotal, by: nil, "unanswered")], bound: nil, isNumber: false),
      Panel(
        title: "Memory", unit: "bytes",
        targets: [Target(expression: MetricName.residentMemory.rawValue, legend: "resident")],
        bound: 1_000_000_000, isNumber: false),
      Panel(
        title: "Under way", unit: "short",
        targets: [Target(expression: MetricName.activeOperations.rawValue, legend: "operations")],
        bound: nil, isNumber: false),
      Panel(
        title: "Alerts", unit: "short",
        targets: [
          Target(
            expression: "sum by (alertname) (ALERTS{alertstate=\"firing\"})",
            legend: "{{alertname}}")
        ], bound: nil, isNumber: false),
      Panel(
        title: "Open issues", unit: "short",
        targets: [
          Target(
            expression: "sum by (severity) (\(MetricName.issuesOpen.rawValue))",
            legend: "{{severity}}")
        ], bound: nil, isNumber: false),
    ])

  /// v1 against v2, figure by figure.
  package static let backends = Dashboard(
    uid: "souk-backends", title: "souk: v1 against v2",
    panels: [0.5, 0.95, 0.99].map { share in
      Panel(
        title: "Search p\(Int((share * 100).rounded()))", unit: "ms",
        targets: [
          Target(
            expression: "histogram_quantile(\(share), sum by (le, backend) "
              + "(rate(\(MetricName.searchLatency.rawValue)_bucket[5m])))", legend: "{{backend}}")
        ], bound: nil, isNumber: false)
    } + [
      curve("Searches a second", rate(.searchTotal, by: "backend", "{{backend}}")),
      Panel(
        title: "Errors", unit: "percentunit",
        targets: [
          Target(
            expression: ratio(.searchErrors, over: [.searchTotal], by: "backend"),
            legend: "{{backend}}")
        ], bound: 0.01, isNumber: false),
      Panel(
        title: "Look-up p95", unit: "ms", targets: [percentile(.lookupLatency)], bound: nil,
        isNumber: false),
      Panel(
        title: "Query over the graph p95", unit: "ms", targets: [percentile(.rdfQueryLatency)],
        bound: 100, isNumber: false),
      Panel(
        title: "Installation p95", unit: "ms",
        targets: [
          Target(
            expression: "histogram_quantile(0.95, sum by (le) "
              + "(rate(\(MetricName.installLatency.rawValue)_bucket[5m])))", legend: "install")
        ], bound: nil, isNumber: false),
      curve("Answered by v1 for v2", rate(.fallbackTotal, by: nil, "fallbacks")),
      curve("Cancelled by a newer key", rate(.searchCancelled, by: "backend", "{{backend}}")),
      curve("Feedback", rate(.feedbackTotal, by: "answer, backend", "{{backend}} {{answer}}")),
      curve("Verdicts", rate(.verificationsTotal, by: "verdict", "{{verdict}}")),
      curve("Rollbacks", rate(.rollbacksTotal, by: nil, "rollbacks")),
      curve("Traces that no collector took", rate(.tracesDropped, by: nil, "traces")),
      curve("Sessions by their end", rate(.sessionsTotal, by: "end", "{{end}}")),
    ])

  private static func curve(_ title: String, _ target: Target) -> Panel {
    Panel(title: title, unit: "short", targets: [target], bound: nil, isNumber: false)
  }

  private static func burn(_ level: ServiceLevel, _ window: String) -> Target {
    Target(
      expression: "\(RecordingRule.badShare(window)){level=\"\(level.rawValue)\"} / "
        + AlertRule.number(1 - level.objective), legend: LevelWording.title(level))
  }

  private static func percentile(_ name: MetricName) -> Target {
    Target(expression: RecordingRule.percentile(name), legend: "{{backend}}")
  }

  private static func rate(_ name: MetricName, by label: String?, _ legend: String) -> Target {
    let group = label.map { " by (\($0))" } ?? ""
    return Target(expression: "sum\(group) (rate(\(name.rawValue)[5m]))", legend: legend)
  }

  private static func ratio(_ part: MetricName, over whole: [MetricName], by label: String)
    -> String
  {
    func rate(_ name: MetricName) -> String { "sum by (\(label)) (rate(\(name.rawValue)[5m]))" }
    return "\(rate(part)) / (\(whole.map(rate).joined(separator: " + ")))"
  }
}
