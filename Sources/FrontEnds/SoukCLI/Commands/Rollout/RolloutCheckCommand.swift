import ArgumentParser
import SoukEngine
import SoukRollout

/// `souk rollout check`: whether the next phase may begin.
struct RolloutCheckCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say whether the next phase may begin: GO or NO-GO, and why.",
    discussion: "The exit status is 8 for NO-GO.")

  @OptionGroup var fleet: FleetOption
  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      let status = try context.asking { () throws(ServiceError) in
        try service.rollout(fleet: fleet.prometheus)
      }
      try context.print(status, gate: service.gate, asJSON: wantsJSON)
      return status.isGo ? .success : .belowLevel
    }
  }
}
