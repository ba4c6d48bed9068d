import ArgumentParser
import SoukEngine
import SoukModel
import SoukRollout

/// `souk slo`: how the five promises to operators are kept.
struct SLOCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "slo",
    abstract: "Show how the five service levels are kept, and what is left of their budgets.",
    discussion: """
      The figures are those of every souk process of this home. Latencies are told from the same \
      buckets that Prometheus sees. With --check the exit status is 8 where a promise is missed.
      """)

  @Flag(help: "End with status 8 where a promise is missed.")
  var check = false

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      let levels = try context.asking { () throws(ServiceError) in try service.serviceLevels() }
      let alerts = try context.asking { () throws(ServiceError) in try service.alerts() }
      try write(
        .object([
          "levels": .array(levels.map(ServiceLevelDocument.json)),
          "alerts": .array(alerts.map(ServiceLevelDocument.json)),
        ]),
        or: ServiceLevelText.lines(levels, width: context.terminal.columns) + [""]
          + ServiceLevelText.lines(alerts),
        in: context)
      return check && levels.contains { $0.light == .missed } ? .belowLevel : .success
    }
  }
}
