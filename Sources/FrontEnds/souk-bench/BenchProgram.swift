import ArgumentParser
import SoukModel

/// `souk-bench`: measures workloads, or answers a corpus of diagnosis cases.
struct BenchProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "souk-bench",
    abstract: "Measure souk, or let it answer a corpus of failures.",
    discussion: """
      Without a subcommand workloads are measured: souk-bench search is souk-bench measure search.
      """,
    version: "souk-bench \(SoukVersion.current)",
    subcommands: [BenchCommand.self, DiagnoseCommand.self], defaultSubcommand: BenchCommand.self)
}
