import ArgumentParser

/// `souk metrics`: the figures for monitoring.
struct MetricsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics",
    abstract: "Show the figures that Prometheus reads, and the alert rules.",
    subcommands: [
      MetricsShowCommand.self, MetricsServeCommand.self, MetricsRulesCommand.self,
      MetricsKitCommand.self, MetricsOnCallCommand.self,
    ])
}
