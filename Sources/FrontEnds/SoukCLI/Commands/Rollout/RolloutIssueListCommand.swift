import ArgumentParser
import SoukEngine
import SoukModel
import SoukRollout

/// `souk rollout issue list`: the issues.
struct RolloutIssueListCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the issues that are open.")

  @Flag(help: "List those that are closed too.")
  var all = false

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      let issues = try context.asking { () throws(ServiceError) in try service.issues() }
        .filter { all || $0.isOpen }
      try write(
        .object(["issues": .array(issues.map { RolloutDocument.json($0) })]),
        or: issues.isEmpty ? [RolloutText.noIssues] : issues.map(RolloutText.line),
        in: context)
      return .success
    }
  }
}
