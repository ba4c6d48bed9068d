/// The configuration of an OpenTelemetry collector.
enum CollectorFile {
  /// The whole file.
  static let text =
    MonitoringKit.heading("otel-collector.yml") + """
      # Set SOUK_LOG to the path of souk.log and OTLP_ENDPOINT to where figures and logs go.
      receivers:
        prometheus:
          config:
            scrape_configs:
              - job_name: souk
                scrape_interval: 15s
                static_configs:
                  - targets: ['\(MonitoringKit.address)']
        filelog:
          include: ['${env:SOUK_LOG}']
          operators:
            - type: json_parser
              timestamp:
                parse_from: attributes.time
                layout_type: epoch
                layout: s
              severity:
                parse_from: attributes.level
      processors:
        memory_limiter:
          check_interval: 1s
          limit_mib: 128
        batch:
          timeout: 5s
      exporters:
        otlphttp:
          endpoint: '${env:OTLP_ENDPOINT}'
      service:
        pipelines:
          metrics:
            receivers: [prometheus]
            processors: [memory_limiter, batch]
            exporters: [otlphttp]
          logs:
            receivers: [filelog]
            processors: [memory_limiter, batch]
            exporters: [otlphttp]

      """
}
