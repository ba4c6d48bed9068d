import ArgumentParser
import SoukEngine

/// `souk metrics show`: the text of a scrape.
struct MetricsShowCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print all figures of this home in the Prometheus text format.")

  @OptionGroup var verbose: VerboseOption

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { false }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      try context.write(service.prometheusText())
      return .success
    }
  }
}
