import ArgumentParser

/// `souk rollout issue`: what stands in the rollout's way.
struct RolloutIssueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "Record, close and list issues of the rollout.",
    subcommands: [
      RolloutIssueListCommand.self, RolloutIssueAddCommand.self, RolloutIssueCloseCommand.self,
    ],
    defaultSubcommand: RolloutIssueListCommand.self)
}
