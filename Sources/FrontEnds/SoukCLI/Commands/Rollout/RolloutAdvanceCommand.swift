import ArgumentParser
import SoukEngine
import SoukRollout

/// `souk rollout advance`: begins the next phase.
struct RolloutAdvanceCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "advance",
    abstract: "Begin the next phase, where every criterion of this one holds.",
    discussion: """
      Refuses with status 7 while a criterion fails or has too few samples, and names it. The gate \
      that the phase needs is set for every souk of this home that starts from now on.
      """)

  @Option(
    help: ArgumentHelp(
      "A role whose signed approval must be there; may be given several times.",
      valueName: "role"))
  var require: [String] = []

  @OptionGroup var fleet: FleetOption
  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    for role in require where !RolloutRole.isName(role) { throw RolloutText.badRole(role) }
    return try context.withService { service throws(CommandFailure) in
      let status = try context.asking { () throws(ServiceError) in
        try service.advanceRollout(requiring: require, fleet: fleet.prometheus)
      }
      if !wantsJSON { try context.print(RolloutText.advanced(status)) }
      try context.print(status, gate: service.gate, asJSON: wantsJSON)
      return .success
    }
  }
}
