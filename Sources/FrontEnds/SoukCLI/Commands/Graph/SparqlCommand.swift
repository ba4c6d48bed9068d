import ArgumentParser

/// `souk sparql`: questions to graphs, asked here or by other programs.
struct SparqlCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sparql", abstract: "Ask the graph with SPARQL, or let other programs ask it.",
    discussion: "`souk sparql QUERY` is `souk sparql ask QUERY`.",
    subcommands: [SparqlAskCommand.self, SparqlServeCommand.self],
    defaultSubcommand: SparqlAskCommand.self)
}
