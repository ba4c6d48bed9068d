import ArgumentParser
import SoukAssess
import SoukModel
import SoukRollout

/// `souk rollout preflight`: the checklist before souk is put into service.
struct RolloutPreflightCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "preflight",
    abstract: "Go through the checklist before souk is put into service.",
    discussion: """
      Each point is proven by records that checks left in the folder, of the last seven days. What \
      has no record, an old one or one of another commit is PENDING, never pass. The audit goes \
      through bom.cdx.json, which .ci/audit leaves in the same folder, and compares the versions \
      with the advisories; without them it is PENDING. The exit status is 8 unless every point \
      passes. The forms of all files are in FileFormats.md.
      """)

  @Option(help: ArgumentHelp("The folder of the records.", valueName: "folder"))
  var evidence: String

  @Option(
    help: ArgumentHelp("The advisories to compare versions with.", valueName: "file"))
  var advisories: String?

  @Option(
    help: ArgumentHelp("The commit that the records must be of.", valueName: "commit"))
  var commit: String?

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let list = try advisories.map { file throws(CommandFailure) in
      try AdvisoryList(file: file, in: context)
    }
    let records = try CheckRecords(ofFolder: evidence)
    let audit = AuditStanding(FolderCheckEvidence(path: evidence), advisories: list)
    let report = PreflightReport(records, audit: audit, commit: commit, now: context.now())
    try write(
      PreflightDocument.json(report),
      or: PreflightDocument.lines(report, width: context.terminal.columns),
      in: context)
    return report.isGo ? .success : .belowLevel
  }
}
