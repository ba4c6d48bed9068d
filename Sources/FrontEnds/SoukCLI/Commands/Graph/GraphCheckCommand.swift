import ArgumentParser
import SoukEngine

/// `souk graph check`: whether the catalogue's graph holds together.
struct GraphCheckCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the catalogue's graph: its orders, its terms, and its vocabulary.")

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let report = try context.withService { service throws(CommandFailure) in
      try context.asking { () throws(ServiceError) in try service.checkGraph() }
    }
    if wantsJSON {
      try context.print(GraphReportDocument.json(report))
    } else {
      try context.print(GraphReportDocument.lines(report))
    }
    return report.problems.isEmpty ? .success : .malformed
  }
}
