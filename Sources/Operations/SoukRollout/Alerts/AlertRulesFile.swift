/// Writes the alerts as a rules file that Prometheus reads.
package enum AlertRulesFile {
  /// Where the page that an alert links to stands, below the folder of the documents.
  package static func runbook(_ rule: AlertRule) -> String {
    switch rule.measure {
    case .burn: "Monitoring/Runbooks/ErrorBudget.md"
    default: "Monitoring/Runbooks/\(rule.name).md"
    }
  }

  /// The whole file; equal rules give equal bytes.
  package static func text(_ groups: [(name: String, rules: [AlertRule])]) -> String {
    var lines = [
      "# Written by `souk metrics rules` from the table that souk itself evaluates; do not edit.",
      "groups:",
    ]
    for group in groups {
      lines += ["  - name: \(group.name)", "    rules:"]
      for rule in group.rules {
        lines += [
          "      - alert: \(rule.name)",
          "        expr: \(rule.expression)",
          "        for: \(rule.holds)m",
          "        labels:",
          "          severity: \(rule.severity.rawValue)",
          "        annotations:",
          "          summary: \(quoted(AlertWording.summary(rule)))",
          "          description: \(quoted(AlertWording.condition(rule)))",
          "          remedy: \(quoted(AlertWording.remedy(rule)))",
          "          runbook: \(runbook(rule))",
        ]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The file that is kept beside the documents.
  package static var text: String {
    text([("souk", AlertRule.operators), ("souk-error-budgets", AlertRule.budgets)])
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
