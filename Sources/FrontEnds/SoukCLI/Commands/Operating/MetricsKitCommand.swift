import ArgumentParser
import SoukModel
import SoukRollout

/// `souk metrics kit`: the files for Prometheus, Alertmanager, Grafana, OpenTelemetry and Loki.
struct MetricsKitCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "kit", abstract: "Print a file of the monitoring kit, or name them all.",
    discussion: """
      The files are written from the tables that souk itself evaluates, so that thresholds stand in \
      one place. Addresses and contacts are yours to fill in.
      """)

  @Argument(help: "The file to print.")
  var file: String?

  @OptionGroup var verbose: VerboseOption

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { false }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    guard let file else {
      for file in MonitoringKit.files {
        let padding = String(repeating: " ", count: max(1, 24 - file.name.count))
        try context.write(file.name + padding + file.purpose + "\n")
      }
      return .success
    }
    guard let found = MonitoringKit.files.first(where: { $0.name == file }) else {
      throw CommandFailure(
        .usage, code: "usage",
        "“\(RegistryText(file).escapedPrefix(60))” is no file of the monitoring kit.",
        remedy: "Name them all with `souk metrics kit`.")
    }
    try context.write(found.text)
    return .success
  }
}
