import ArgumentParser
import SoukEngine

/// `souk sparql serve`: the catalogue's graph for other programs.
struct SparqlServeCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Answer SPARQL queries of other programs over HTTP.",
    discussion: """
      The catalogue's graph is asked at /sparql by the SPARQL 1.1 Protocol and only read. It ends with \
      Ctrl-C or SIGTERM.
      """)

  @Option(help: "Where to listen: a numeric address and a port, or a port of this machine alone.")
  var listen = "127.0.0.1:8040"

  @Flag(help: "Listen although other machines can reach the address; there is no password.")
  var reachableFromOtherMachines = false

  @Option(help: "End a query after so many seconds.")
  var timeout: Double = GraphQuestion.usualTimeout

  @OptionGroup var verbose: VerboseOption

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { false }

  func validate() throws {
    guard timeout > 0 else { throw ValidationError("--timeout takes seconds above 0.") }
  }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      let address = try context.asking { () throws(ServiceError) in
        try service.serveGraph(
          on: listen, reachesOut: reachableFromOtherMachines, timeout: timeout)
      }
      defer { service.stopServingGraph() }
      try context.waitForEnd { () throws(CommandFailure) in
        try context.write("http://\(address)/sparql\n")
      }
      return .success
    }
  }
}
