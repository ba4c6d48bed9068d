import SoukMetrics

/// A figure that Prometheus computes ahead of time and keeps under a name of its own.
package struct RecordingRule: Hashable, Sendable {
  /// The name of the new series.
  package let record: String
  /// What it is, in PromQL.
  package let expression: String
  /// A label of the new series; nil for none.
  package let level: ServiceLevel?

  /// The windows of the shares of bad events, in minutes, with their names.
  static let windows = [(5, "5m"), (30, "30m"), (60, "1h"), (360, "6h")]

  /// The name of the share of bad events over a window.
  static func badShare(_ window: String) -> String { "souk:bad_share:\(window)" }
  /// The name of the 95th percentile of a histogram over five minutes, for each backend.
  static func percentile(_ name: MetricName) -> String {
    "souk:\(name.rawValue.drop { $0 != "_" }.dropFirst()):p95_5m"
  }

  /// All of them.
  package static let all: [RecordingRule] =
    [MetricName.searchLatency, .lookupLatency, .rdfQueryLatency].map { name in
      RecordingRule(
        record: percentile(name),
        expression: "histogram_quantile(0.95, sum by (le, backend) "
          + "(rate(\(name.rawValue)_bucket[5m])))", level: nil)
    }
    + windows.flatMap { minutes, window in
      ServiceLevel.allCases.map { level in
        RecordingRule(
          record: badShare(window), expression: level.badShareExpression(minutes: minutes),
          level: level)
      }
    }

  /// The rules as a file that Prometheus reads.
  static let fileText: String =
    MonitoringKit.heading("recording-rules.yml") + "groups:\n  - name: souk-records\n    rules:\n"
    + all.map { rule in
      "      - record: \(rule.record)\n        expr: '\(rule.expression)'\n"
        + (rule.level.map { "        labels:\n          level: \($0.rawValue)\n" } ?? "")
    }.joined()
}
