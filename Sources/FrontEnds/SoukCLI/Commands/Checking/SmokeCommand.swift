import ArgumentParser
import SoukEngine
import SoukModel

/// `souk smoke`: tries the commands on the person's own catalogue; nothing is changed.
struct SmokeCommand: BackendCommand {
  static let configuration = CommandConfiguration(
    commandName: "smoke",
    abstract: "Try every command on your own catalogue; nothing is changed.",
    discussion: """
      Each command runs on packages of the catalogue. Status 8 where one of them gives no answer that \
      keeps its contract.
      """)

  @OptionGroup var backend: BackendOptions
  @OptionGroup var format: FormatOptions

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format.isJSON }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      let run = try CheckRun(service, context)
      let wanted: BackendKind = service.gate == .v2 ? .v2 : .v1
      let isBuiltIn = service.status().backends.contains { $0.kind == wanted }
      let kind = backend.kind ?? (isBuiltIn ? wanted : wanted.other)
      var rows: [SmokeReport.Row] = []
      for probe in run.plan.probes {
        try run.checkInterrupt()
        let outcome = ProbeOutcome(probe, on: kind, in: run.context)
        rows.append(
          SmokeReport.Row(
            probe: probe, fault: outcome.fault(of: probe), milliseconds: outcome.milliseconds))
      }
      let report = SmokeReport(rows: rows, backend: kind)
      let failed = report.rows.count { $0.fault != nil }
      try context.asking { () throws(ServiceError) in
        try service.recordProbes(passed: report.rows.count - failed, failed: failed)
      }
      if wantsJSON {
        try context.print(report.json)
      } else {
        try context.print(report.lines(paint: Paint(context), width: context.terminal.columns))
      }
      return report.isGood ? .success : .belowLevel
    }
  }
}
