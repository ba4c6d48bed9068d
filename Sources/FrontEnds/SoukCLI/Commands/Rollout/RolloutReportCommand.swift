import ArgumentParser
import SoukEngine
import SoukRollout

/// `souk rollout report`: how both backends did on the same questions.
struct RolloutReportCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Compare both backends on what was recorded while the gate was parallel.",
    discussion: """
      The split counts every search that went through the gate, and the lines below it say what \
      became of them: answered from the cache, compared, failed on a backend, or not compared because \
      comparing is off, too much waited, or souk ended first. Times, overlap and consistency are those \
      of questions that both backends were asked; an answer from the cache asks neither. Without \
      --since everything that is kept is counted; with it the counts of the gate begin with the day \
      (UTC) of that moment, because they are kept by day.
      """)

  @Option(help: "Only what was asked within this time: a number with s, m, h or d.")
  var since: String?

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let span = try TimeSpan.seconds(ofOption: since)
    return try context.withService { service throws(CommandFailure) in
      let report = try context.asking { () throws(ServiceError) in
        try service.trialReport(since: span.map { context.now() - $0 } ?? 0)
      }
      try write(
        TrialDocument.json(report),
        or: TrialText.lines(report, width: context.terminal.columns),
        in: context)
      return report.isEmpty ? .nothingFound : .success
    }
  }
}
