import ArgumentParser
import SoukAssess
import SoukModel
import SoukRollout

/// `souk rollout preflight`: the checklist before souk is put into service.
struct RolloutPreflightCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "preflight",
    abstract: "Go through the checklist before souk is put into service.",
    discussion: """
      Each point is proven by a record that a check left in the folder, of the last seven days. What \
      has no record, an old one or one of another commit is PENDING, never pass. The exit status is 8 \
      unless every point passes. The form of a record is in FileFormats.md.
      """)

  @Option(help: ArgumentHelp("The folder of the records.", valueName: "folder"))
  var evidence: String

  @Option(
    help: ArgumentHelp("The commit that the records must be of.", valueName: "commit"))
  var commit: String?

  @OptionGroup var format: FormatOptions

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format.isJSON }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let records = try CheckRecords(ofFolder: evidence)
    let report = PreflightReport(records, commit: commit, now: context.now())
    if wantsJSON {
      try context.print(PreflightDocument.json(report))
    } else {
      try context.print(PreflightDocument.lines(report, width: context.terminal.columns))
    }
    return report.isGo ? .success : .belowLevel
  }
}
