import ArgumentParser
import SoukEngine
import SoukModel

/// `souk parity`: the commands on both backends, and what differs.
struct ParityCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "parity",
    abstract: "Compare what both backends answer to every command on your own catalogue.",
    discussion: """
      The documents must be the same but for backend, took_ms, generated_at and relevance. Status 7 \
      where they are not.
      """)

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      // With one backend alone it would be compared with itself, and be the same.
      guard service.status().backends.count == BackendKind.allCases.count else {
        throw CheckWording.oneBackend
      }
      let run = try CheckRun(service, context)
      var rows: [ParityReport.Row] = []
      for probe in run.plan.probes {
        try run.checkInterrupt()
        let first = ProbeOutcome(probe, on: .v1, in: run.context)
        let second = ProbeOutcome(probe, on: .v2, in: run.context)
        rows.append(ParityReport.Row(probe: probe, v1: first, v2: second))
      }
      let report = ParityReport(rows: rows)
      if wantsJSON {
        try context.print(report.json)
      } else {
        try context.print(report.lines(paint: Paint(context)))
      }
      return report.isSame ? .success : .conflict
    }
  }
}
