import ArgumentParser
import SoukEngine
import SoukModel

/// `souk rollback`: back to v1, at once, and checked.
struct RollbackCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback",
    abstract: "Set the gate back to v1 and check that v1 answers; never asks.",
    discussion: """
      The setting gate.backend becomes v1, and a souk of this home that is open follows at its next \
      question. No data changes, unless a backup to restore is named. The exit status is 70 where v1 \
      does not answer as it must.
      """)

  @Option(
    help: ArgumentHelp("Restore the catalogue of this backup too.", valueName: "backup"))
  var restore: String?

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let before = try context.settings.value(of: "gate.backend")
    try context.settings.set("gate.backend", to: Gate.v1.rawValue)
    let restored = try restore.map { file throws(CommandFailure) in try context.restore(file) }
    let report = try context.withService { service throws(CommandFailure) in
      try context.asking { () throws(ServiceError) in try service.verifyRollback() }
    }
    let override = context.environment["SOUK_BACKEND"].flatMap {
      $0.isEmpty || $0 == "v1" ? nil : $0
    }
    try write(
      .object([
        "gate_before": before.map { .string($0) } ?? .null,
        "gate": .string(Gate.v1.rawValue),
        "overridden_by_environment": override.map { .string($0) } ?? .null,
        "restored": restored.map(BackupDocument.json) ?? .null,
        "good": .bool(report.isGood),
        "took_ms": .milliseconds(report.milliseconds),
        "checks": .array(report.checks.map(Self.json)),
      ]),
      or: OperatingWording.rollback(
        report, before: before, override: override, restored: restored),
      in: context)
    return report.isGood ? .success : .internal
  }

  private static func json(_ check: RollbackReport.Check) -> JSONValue {
    .object([
      "check": .string(check.kind.rawValue),
      "count": .integer(Int64(check.count)),
      "failures": .array(check.failures.map { .string($0) }),
    ])
  }
}
