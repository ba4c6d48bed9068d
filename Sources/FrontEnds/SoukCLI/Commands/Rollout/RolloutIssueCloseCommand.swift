import ArgumentParser
import SoukEngine
import SoukModel

/// `souk rollout issue close`: closes an issue.
struct RolloutIssueCloseCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close an issue.")

  @Argument(help: "The issue's number.")
  var number: Int64

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      try context.asking { () throws(ServiceError) in try service.closeIssue(number) }
      try write(.object(["closed": .int(number)]), or: [RolloutText.closed(number)], in: context)
      return .success
    }
  }
}
