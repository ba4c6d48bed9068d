import ArgumentParser
import SoukEngine
import SoukModel

/// `souk rollout issue close`: closes an issue.
struct RolloutIssueCloseCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close an issue.")

  @Argument(help: "The issue's number.")
  var number: Int64

  @OptionGroup var format: FormatOptions

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format.isJSON }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      try context.asking { () throws(ServiceError) in try service.closeIssue(number) }
      if wantsJSON {
        try context.print(.object(["closed": .int(number)]))
      } else {
        try context.print(RolloutText.closed(number))
      }
      return .success
    }
  }
}
