/// The configuration of Alertmanager: who hears of what.
enum AlertRoutingFile {
  /// Who hears of an alert of this severity.
  static func receiver(_ severity: AlertSeverity) -> String {
    switch severity {
    case .critical: "on-call"
    case .warning: "team"
    }
  }

  /// The whole file.
  static let text =
    MonitoringKit.heading("alertmanager.yml") + """
      # The receivers say nothing to anybody until somebody who knows the addresses fills them in.
      route:
        receiver: \(receiver(.warning))
        group_by: [alertname, backend]
        group_wait: 30s
        group_interval: 5m
        repeat_interval: 12h
        routes:
          - matchers: ['severity="\(AlertSeverity.critical.rawValue)"']
            receiver: \(receiver(.critical))
            group_wait: 0s
            repeat_interval: 1h
          - matchers: ['severity="\(AlertSeverity.warning.rawValue)"']
            receiver: \(receiver(.warning))
      inhibit_rules:
        # Who is called because a home's souk is down, or very slow, need not hear that it is slow too.
        # Every alert bears the instance that it is of; what lacks it here would never be equal.
        - source_matchers: ['alertname="MarketplaceDown"']
          target_matchers: ['severity="\(AlertSeverity.warning.rawValue)"']
          equal: [instance]
        - source_matchers: ['alertname="MarketplaceCriticalLatency"']
          target_matchers: ['alertname="MarketplaceHighSearchLatency"']
          equal: [instance, backend]
      receivers:
        - name: \(receiver(.critical))
        - name: \(receiver(.warning))

      """
}
