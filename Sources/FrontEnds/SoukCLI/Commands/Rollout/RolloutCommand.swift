import ArgumentParser

/// `souk rollout`: the move from v1 to v2.
struct RolloutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollout",
    abstract: "Move from v1 to v2 in five phases, on measured criteria.",
    subcommands: [
      RolloutStatusCommand.self, RolloutCheckCommand.self, RolloutAdvanceCommand.self,
      RolloutAbortCommand.self, RolloutReportCommand.self, RolloutFeedbackCommand.self,
      RolloutIssueCommand.self,
      RolloutSignoffCommand.self, RolloutPreflightCommand.self,
    ],
    defaultSubcommand: RolloutStatusCommand.self)
}
