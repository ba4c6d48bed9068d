/// The configuration of an OpenTelemetry collector.
enum CollectorFile {
  /// The whole file.
  static let text =
    MonitoringKit.heading("otel-collector.yml") + """
      # souk sends figures and traces here once it is told to:
      #   souk config set telemetry.otlp_endpoint http://127.0.0.1:4318
      # Set SOUK_LOG to the path of souk.log and OTLP_ENDPOINT to where all of it goes.
      receivers:
        otlp:
          protocols:
            http:
              endpoint: 127.0.0.1:4318
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
            receivers: [otlp]
            processors: [memory_limiter, batch]
            exporters: [otlphttp]
          traces:
            receivers: [otlp]
            processors: [memory_limiter, batch]
            exporters: [otlphttp]
          logs:
            receivers: [filelog]
            processors: [memory_limiter, batch]
            exporters: [otlphttp]

      """
}
