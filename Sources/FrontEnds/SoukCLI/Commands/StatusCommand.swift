import ArgumentParser
import SoukEngine
import SoukModel

/// `souk status`: what the status pane of the screen shows.
struct StatusCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Show the gate, the catalogue, the cache and the latencies.")

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      let registries = try context.asking { () throws(ServiceError) in
        try service.registries()
      }
      let snapshot = service.status()
      let levels = try context.asking { () throws(ServiceError) in try service.serviceLevels() }
      let alerts = try context.asking { () throws(ServiceError) in try service.alerts() }
      if wantsJSON {
        try context.print(
          StatusDocument(
            snapshot, gate: service.gate, registries: registries, levels: levels, alerts: alerts
          ).json)
      } else {
        try context.print(
          StatusText(
            snapshot, gate: service.gate, registries: registries, levels: levels, alerts: alerts
          ).lines)
      }
      return .success
    }
  }
}
