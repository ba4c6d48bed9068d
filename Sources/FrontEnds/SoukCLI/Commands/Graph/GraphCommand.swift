import ArgumentParser

/// `souk graph`: files of RDF, and the catalogue's graph as a whole.
struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph", abstract: "Read files of RDF, and look after the catalogue's graph.",
    subcommands: [GraphParseCommand.self, GraphCheckCommand.self])
}
