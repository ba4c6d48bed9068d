import ArgumentParser
import SoukRollout

/// `souk metrics rules`: the alert rules for Prometheus.
struct MetricsRulesCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Print the alert rules that Prometheus reads.",
    discussion: "They are written from the table that souk itself evaluates for `souk slo`.")

  @OptionGroup var verbose: VerboseOption

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { false }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.write(AlertRulesFile.text)
    return .success
  }
}
