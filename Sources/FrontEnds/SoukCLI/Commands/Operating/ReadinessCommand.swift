import ArgumentParser
import SoukAssess
import SoukEngine
import SoukModel

/// `souk readiness`: whether souk is ready for production.
struct ReadinessCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "readiness",
    abstract: "Judge whether souk is ready for production, by evidence alone.",
    discussion: """
      Eight weighted categories give the total: every point comes from something that is measured \
      now, or from a record that a check left in the folder of --evidence. What is missing, older \
      than a week or of another commit earns nothing, and the report says so. With --check the exit \
      status is 8 below the grade B-.
      """)

  @Option(help: "The folder with the records that .ci/run leaves; else that of readiness.evidence.")
  var evidence: String?

  @Option(help: "Count only records of this commit.")
  var commit: String?

  @Flag(help: "Write the report as Markdown.")
  var markdown = false

  @Flag(help: "End with status 8 below 80 points.")
  var check = false

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let records = try evidence.map(CheckRecords.init(ofFolder:))
    return try context.withService { service throws(CommandFailure) in
      let report = try context.asking { () throws(ServiceError) in
        let all = if let records { records } else { try service.checkRecords() }
        return try service.productionReadiness(all, commit: commit)
      }
      if wantsJSON {
        try context.print(ReadinessDocument.json(report))
      } else if markdown {
        try context.print(ReadinessText(report: report).markdown)
      } else {
        try context.print(ReadinessText(report: report).lines)
      }
      return check && !report.grade.isReady ? .belowLevel : .success
    }
  }
}
