import ArgumentParser
import SoukEngine

/// `souk export`: the catalogue's graph as text.
struct ExportCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the catalogue's graph as RDF.",
    discussion: "nq and trig name a graph for each registry; ttl and nt leave the names out.")

  @Option(help: "How to write it: ttl, nt, nq or trig.")
  var format = GraphFormatArgument(format: .nt)

  func validate() throws {
    guard [.ttl, .nt, .nq, .trig].contains(format.format) else {
      throw ValidationError("--format takes ttl, nt, nq or trig here.")
    }
  }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    var unwritten: CommandFailure?
    try context.withService { service throws(CommandFailure) in
      do throws(ServiceError) {
        try service.exportGraph(as: format.format, cancellation: context.cancellation) {
          (piece) throws(ServiceError) in
          do throws(CommandFailure) {
            try context.write(String(decoding: piece, as: UTF8.self))
          } catch {
            unwritten = error
            throw ServiceError(.io, error.message, remedy: error.remedy)
          }
        }
      } catch {
        throw unwritten ?? CommandFailure(error)
      }
    }
    return .success
  }
}
