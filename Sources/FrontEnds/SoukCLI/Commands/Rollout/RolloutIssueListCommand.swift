import ArgumentParser
import SoukEngine
import SoukModel
import SoukRollout

/// `souk rollout issue list`: the issues.
struct RolloutIssueListCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the issues that are open.")

  @Flag(help: "List those that are closed too.")
  var all = false

  @OptionGroup var format: FormatOptions

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format.isJSON }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      let issues = try context.asking { () throws(ServiceError) in try service.issues() }
        .filter { all || $0.isOpen }
      if wantsJSON {
        try context.print(.object(["issues": .array(issues.map { RolloutDocument.json($0) })]))
      } else {
        try context.print(issues.isEmpty ? [RolloutText.noIssues] : issues.map(RolloutText.line))
      }
      return .success
    }
  }
}
