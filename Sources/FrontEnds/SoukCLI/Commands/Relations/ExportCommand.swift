import ArgumentParser
import SoukEngine
import SoukModel

/// `souk export`: every package of the catalogue for another program, or its graph.
struct ExportCommand: BackendCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the catalogue as CSV or JSON, or its graph as RDF.",
    discussion: """
      ttl, nt, nq and trig give the whole graph; nq and trig name a graph for each registry.

      In CSV, a cell that a spreadsheet would take for a formula begins with an apostrophe, and what \
      acts on a terminal is escaped; JSON gives every text as it is.
      """)

  @Option(help: "How to write it: csv, json, ttl, nt, nq or trig.")
  var format: ExportFormat = .nt

  @OptionGroup var place: RegistryOption
  @OptionGroup var backend: BackendOptions
  @OptionGroup var verbose: VerboseOption

  func validate() throws {
    guard format.graph != nil, place.name != nil || backend.kind != nil else { return }
    throw ValidationError(
      "The graph is exported whole: --registry and --backend go with csv and json.")
  }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      if let graph = format.graph {
        try GraphExport(format: graph).run(service, context)
        return .success
      }
      try requireRegistry(place.name, service, context)
      var writer = ExportWriter(format == .csv ? .table : .document, output: context.output)
      var failure: CommandFailure?
      try context.asking { () throws(ServiceError) in
        try service.forEachPackage(
          in: place.name, on: backend.kind, cancellation: context.cancellation
        ) { entry, kind in
          do throws(OutputError) {
            try writer.write(entry, from: kind)
            return true
          } catch {
            failure = CommandFailure(error)
            return false
          }
        }
      }
      if let failure { throw failure }
      do throws(OutputError) {
        try writer.end()
      } catch {
        throw CommandFailure(error)
      }
      return writer.count == 0 ? .nothingFound : .success
    }
  }
}
