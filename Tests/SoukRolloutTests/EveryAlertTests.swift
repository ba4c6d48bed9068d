import Foundation
import SoukRollout
import Testing

@Suite(
  "Every alert in Prometheus", .enabled(if: Promtool.isHere, "promtool is not installed"))
struct EveryAlertTests {
  /// Prometheus takes its rates between samples, a minute here or there.
  private static let slack = 2

  @Test("fires when it should and not before", arguments: AlertRule.all)
  func fires(rule: AlertRule) throws {
    let sample = AlertSample(rule: rule)
    let due = AlertSample.turn + sample.minutesUntilTrue + rule.holds
    let quiet = [AlertSample.turn - 1, AlertSample.turn, due - Self.slack]
    let test = Self.unitTest(sample, quiet: quiet, firing: [due + Self.slack, AlertSample.rest])
    let run = try Self.promtool(test)
    #expect(run.status == 0, "\(run.text)")
  }

  @Test("a claim that one fires too early or too late is refused", arguments: AlertRule.all)
  func refused(rule: AlertRule) throws {
    let sample = AlertSample(rule: rule)
    let due = AlertSample.turn + sample.minutesUntilTrue + rule.holds
    let early = Self.unitTest(sample, quiet: [], firing: [due - Self.slack])
    #expect(try Self.promtool(early).status != 0)
    let late = Self.unitTest(sample, quiet: [due + Self.slack], firing: [])
    #expect(try Self.promtool(late).status != 0)
  }

  private static func promtool(_ test: String) throws -> (status: Int32, text: String) {
    var run: (status: Int32, text: String) = (-1, "")
    try Promtool.inFolder { folder in
      try AlertRulesFile.text.write(
        toFile: folder + "/alert-rules.yml", atomically: true, encoding: .utf8)
      try test.write(toFile: folder + "/test.yml", atomically: true, encoding: .utf8)
      run = try Promtool.run(["test", "rules", folder + "/test.yml"])
    }
    return run
  }

  private static func unitTest(
    _ sample: AlertSample, quiet: [Int], firing: [Int]
  ) -> String {
    let rule = sample.rule
    var lines = [
      "rule_files: [alert-rules.yml]", "evaluation_interval: 1m", "tests:", "  - interval: 1m",
      "    input_series:",
    ]
    for (name, values) in sample.series {
      lines += ["      - series: '\(name)'", "        values: '\(values)'"]
    }
    lines.append("    alert_rule_test:")
    for minute in quiet {
      lines += [
        "      - eval_time: \(minute)m", "        alertname: \(rule.name)",
        "        exp_alerts: []",
      ]
    }
    for minute in firing {
      lines += [
        "      - eval_time: \(minute)m", "        alertname: \(rule.name)",
        "        exp_alerts:", "          - exp_labels:",
      ]
      lines += sample.labels.map { "              \($0.key): '\($0.value)'" }
      lines += [
        "            exp_annotations:",
        "              summary: \"\(AlertWording.summary(rule))\"",
        "              description: \"\(AlertWording.condition(rule))\"",
        "              remedy: \"\(AlertWording.remedy(rule))\"",
        "              runbook: \(AlertRulesFile.runbook(rule))",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
