import ArgumentParser
import SoukEngine
import SoukRollout

/// `souk rollout status`: the phase, its criteria, and what is aimed at after it.
struct RolloutStatusCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Show the phase, its criteria and what comes next.")

  @OptionGroup var fleet: FleetOption
  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      let status = try context.asking { () throws(ServiceError) in
        try service.rollout(fleet: fleet.prometheus)
      }
      try context.print(status, gate: service.gate, asJSON: wantsJSON)
      return .success
    }
  }
}
