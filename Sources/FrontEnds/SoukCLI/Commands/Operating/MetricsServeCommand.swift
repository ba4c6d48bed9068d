import ArgumentParser
import SoukEngine

/// `souk metrics serve`: the address that Prometheus scrapes.
struct MetricsServeCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Answer Prometheus with the figures of this home.",
    discussion: """
      There are /metrics and /healthz. The figures are those of every souk of this home, with what \
      they wrote within the last second or two. It ends with Ctrl-C or SIGTERM.
      """)

  @Option(help: "Where to listen: a numeric address and a port, or a port of this machine alone.")
  var listen = "127.0.0.1:9464"

  @Flag(help: "Listen although other machines can reach the address; there is no password.")
  var reachableFromOtherMachines = false

  @OptionGroup var verbose: VerboseOption

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { false }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      let address = try context.asking { () throws(ServiceError) in
        try service.serveMetrics(on: listen, reachesOut: reachableFromOtherMachines)
      }
      defer { service.stopServingMetrics() }
      try context.waitForEnd { () throws(CommandFailure) in
        try context.write("http://\(address)/metrics\n")
      }
      return .success
    }
  }
}
