import Foundation
import SoukMetrics
import SoukRollout
import Testing

/// The rules file, and whether Prometheus comes to the same answer as souk.
@Suite("The alert rules as Prometheus reads them", .enabled(if: Promtool.isHere))
struct PrometheusAgreementTests {
  @Test("are written without a finding of promtool")
  func rulesAreValid() throws {
    try Promtool.inFolder { folder in
      try AlertRulesFile.text.write(
        toFile: folder + "/alert-rules.yml", atomically: true, encoding: .utf8)
      let run = try Promtool.run(["check", "rules", folder + "/alert-rules.yml"])
      #expect(run.status == 0, "\(run.text)")
      #expect(run.text.contains("\(AlertRule.all.count) rules found"), "\(run.text)")
    }
  }

  /// A past of 40 minutes in which one thing goes wrong from minute 10 on.
  private static let pasts: [(name: String, wrong: @Sendable (inout History) -> Void)] = [
    ("slow searches", { $0.pass(searches: 60, taking: 400, backend: "v2") }),
    ("very slow searches", { $0.pass(searches: 60, taking: 900) }),
    ("failing searches", { $0.pass(searches: 60, backend: "v2", errors: 30) }),
    ("few hits", { $0.pass(searches: 60, hits: 30, misses: 30) }),
    ("nothing wrong", { $0.pass(searches: 60, hits: 95, misses: 5) }),
  ]

  @Test("fire in Prometheus exactly when souk's own evaluation says so", arguments: pasts.indices)
  func bothAgree(index: Int) throws {
    var history = History()
    history.pass(10, searches: 60, hits: 90, misses: 10)
    for _ in 10..<40 { Self.pasts[index].wrong(&history) }
    try Promtool.inFolder { folder in
      try AlertRulesFile.text.write(
        toFile: folder + "/alert-rules.yml", atomically: true, encoding: .utf8)
      try Self.unitTest(history).write(
        toFile: folder + "/rules_test.yml", atomically: true, encoding: .utf8)
      let run = try Promtool.run(["test", "rules", folder + "/rules_test.yml"])
      #expect(run.status == 0, "\(Self.pasts[index].name): \(run.text)")
    }
  }

  @Test("a rule that souk evaluates otherwise would be noticed")
  func disagreementIsSeen() throws {
    var history = History()
    history.pass(40, searches: 60, hits: 90, misses: 10)
    let wrong = Self.unitTest(history)
      .replacing("exp_alerts: []", with: "exp_alerts: [{exp_labels: {severity: warning}}]")
    try Promtool.inFolder { folder in
      try AlertRulesFile.text.write(
        toFile: folder + "/alert-rules.yml", atomically: true, encoding: .utf8)
      try wrong.write(toFile: folder + "/rules_test.yml", atomically: true, encoding: .utf8)
      #expect(try Promtool.run(["test", "rules", folder + "/rules_test.yml"]).status != 0)
    }
  }

  /// A unit test for promtool: the same past as series, and what souk says at some moments.
  ///
  /// The moments lie two minutes away from every change, since Prometheus looks once a minute and
  /// takes its rates between samples.
  private static func unitTest(_ history: History) -> String {
    var lines = [
      "rule_files: [alert-rules.yml]", "evaluation_interval: 1m", "tests:", "  - interval: 1m",
      "    input_series:",
    ]
    for (series, values) in series(history).sorted(by: { $0.key < $1.key }) {
      lines.append("      - series: '\(series)'")
      lines.append("        values: '\(values.map { "\($0)" }.joined(separator: " "))'")
    }
    lines.append("    alert_rule_test:")
    for minute in [8, 26, 30, 38] {
      let now = Int64(minute) * 60
      let reports = AlertEvaluator(
        minutes: history.minutes.filter { $0.start < now }, now: now
      ).reports(AlertRule.operators).filter { $0.rule.name != "MarketplaceDown" }
      for report in reports {
        lines.append("      - eval_time: \(minute)m")
        lines.append("        alertname: \(report.rule.name)")
        guard case .firing = report.state else {
          lines.append("        exp_alerts: []")
          continue
        }
        let backend = report.backend.map { ", backend: \($0)" } ?? ""
        lines += [
          "        exp_alerts:",
          "          - exp_labels: {severity: \(report.rule.severity.rawValue)\(backend)}",
          "            exp_annotations:",
          "              summary: \"\(AlertWording.summary(report.rule))\"",
          "              description: \"\(AlertWording.condition(report.rule))\"",
          "              remedy: \"\(AlertWording.remedy(report.rule))\"",
          "              runbook: \(AlertRulesFile.runbook(report.rule))",
        ]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Every series of the past as it stood at the end of each minute, from zero on.
  private static func series(_ history: History) -> [String: [Int64]] {
    var values: [String: [Int64]] = [:]
    var sum = MetricsRecord()
    let all = history.minutes.reduce(into: MetricsRecord()) { $0.merge($1.record) }
    for minute in -1..<history.minutes.count {
      if minute >= 0 { sum.merge(history.minutes[minute].record) }
      for key in all.counters.keys {
        values[key.description, default: []].append(sum.counters[key] ?? 0)
      }
      for key in all.latencies.keys {
        let sample = sum.latencies[key] ?? LatencySample()
        for (index, bound) in LatencySample.bounds.enumerated() {
          let below = sample.buckets[...index].reduce(0, +)
          let text = bound == bound.rounded() ? "\(Int(bound))" : "\(bound)"
          values["\(key.name.rawValue)_bucket{\(key.labelText),le=\"\(text)\"}", default: []]
            .append(below)
        }
        values["\(key.name.rawValue)_bucket{\(key.labelText),le=\"+Inf\"}", default: []]
          .append(sample.count)
        values["\(key.name.rawValue)_count{\(key.labelText)}", default: []].append(sample.count)
      }
    }
    return values
  }
}
