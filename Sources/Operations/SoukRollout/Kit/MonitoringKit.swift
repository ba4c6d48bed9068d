/// The files with which operators watch souk, written from the tables that souk itself evaluates.
package enum MonitoringKit {
  /// One file of the kit.
  package struct File: Hashable, Sendable {
    /// Its name in the folder of the kit.
    package let name: String
    /// What it is for, in a few words.
    package let purpose: String
    /// Its text; equal tables give equal bytes.
    package let text: String
  }

  /// Where `souk metrics serve` listens unless it is told otherwise.
  package static let address = "127.0.0.1:9464"

  /// All files, in the order of the way that a figure takes.
  package static let files: [File] = [
    File(name: "prometheus.yml", purpose: "what Prometheus scrapes", text: ScrapeFile.text),
    File(
      name: "recording-rules.yml", purpose: "figures that Prometheus keeps ready",
      text: RecordingRule.fileText),
    File(name: "alert-rules.yml", purpose: "when Prometheus alerts", text: AlertRulesFile.text),
    File(
      name: "alertmanager.yml", purpose: "who hears of an alert", text: AlertRoutingFile.text),
    File(
      name: "grafana-slo.json", purpose: "dashboard of the promises",
      text: Dashboard.promises.text),
    File(
      name: "grafana-backends.json", purpose: "dashboard of v1 against v2",
      text: Dashboard.backends.text),
    File(
      name: "otel-collector.yml", purpose: "figures and logs by way of OpenTelemetry",
      text: CollectorFile.text),
    File(name: "config.alloy", purpose: "the log to Loki by way of Alloy", text: AlloyFile.text),
    File(name: "log-queries.logql", purpose: "four questions to Loki", text: LogQuery.fileText),
  ]

  /// The first lines of a file whose comments begin with `#`.
  static func heading(_ name: String) -> String {
    "# Written by `souk metrics kit \(name)`; change the table in souk, not this file.\n"
  }
}
