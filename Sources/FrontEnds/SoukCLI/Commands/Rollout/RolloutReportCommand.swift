import ArgumentParser
import SoukEngine
import SoukRollout

/// `souk rollout report`: how both backends did on the same questions.
struct RolloutReportCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Compare both backends on what was recorded while the gate was parallel.",
    discussion: """
      The split counts every question that went through the gate. Times, overlap and consistency are \
      those of questions that both backends were asked; an answer from the cache asks neither. Without \
      --since everything that is kept is counted.
      """)

  @Option(help: "Only what was asked within this time: a number with s, m, h or d.")
  var since: String?

  @OptionGroup var format: FormatOptions

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format.isJSON }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let span = try since.map { text throws(CommandFailure) in
      guard let seconds = TimeSpan.seconds(text) else { throw OperatingWording.badSpan(text) }
      return seconds
    }
    return try context.withService { service throws(CommandFailure) in
      let report = try context.asking { () throws(ServiceError) in
        try service.trialReport(since: span.map { context.now() - $0 } ?? 0)
      }
      if wantsJSON {
        try context.print(TrialDocument.json(report))
      } else {
        try context.print(TrialText.lines(report, width: context.terminal.columns))
      }
      return report.splits.isEmpty && report.searches + report.lookups == 0
        ? .nothingFound : .success
    }
  }
}
