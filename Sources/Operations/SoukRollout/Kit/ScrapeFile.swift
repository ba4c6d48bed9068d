/// The configuration of Prometheus.
enum ScrapeFile {
  /// The whole file.
  static let text =
    MonitoringKit.heading("prometheus.yml") + """
      global:
        scrape_interval: 15s
        evaluation_interval: 15s
      rule_files:
        - recording-rules.yml
        - alert-rules.yml
      alerting:
        alertmanagers:
          - static_configs:
              - targets: ['127.0.0.1:9093']
      scrape_configs:
        # The rules name this job: `up{job="souk"}` is how MarketplaceDown sees that souk is gone.
        - job_name: souk
          static_configs:
            - targets: ['\(MonitoringKit.address)']

      """
}
