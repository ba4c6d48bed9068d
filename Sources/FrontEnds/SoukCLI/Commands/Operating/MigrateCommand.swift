import ArgumentParser
import SoukEngine
import SoukModel
import SoukTrust

/// `souk migrate`: from a catalogue of v1 to one that v2 answers from as well.
struct MigrateCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Back up, build what v2 needs, and compare every package on both backends.",
    discussion: """
      The index is built in batches: what is interrupted is gone on with. Then every package is \
      compared field by field, and a report is written and signed. The gate stays as it is. Exit \
      status 0 where nothing is lost, 3 where packages differ.
      """)

  @Flag(help: "Say what would be done and how much; change nothing.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "Your key's name or a private key's file, to sign the report; the installation's own without.",
      valueName: "key"))
  var key: String?

  @Option(help: ArgumentHelp("The report's file; in the home without it.", valueName: "file"))
  var report: String?

  @Option(help: ArgumentHelp("The backup's file; in the home without it.", valueName: "file"))
  var backup: String?

  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withHome { desk throws(CommandFailure) in
      if dryRun {
        let plan = try context.asking { () throws(ServiceError) in try desk.migrationPlan() }
        try write(MigrationDocument.json(plan), or: MigrationText.lines(plan), in: context)
        return .success
      }
      let secret = try context.withKeys { keys throws(CommandFailure) in
        try passphrase.secret(keys)
      }
      let line = ProgressLine(context)
      defer { line.clear() }
      let made = try context.asking { () throws(ServiceError) -> MigrationReport in
        var made = try desk.migrate(
          backup: backup, progress: line.show, cancellation: context.cancellation)
        made.signed = try desk.sign(made, to: report, key: key, passphrase: secret?.bytes)
        return made
      }
      line.clear()
      try write(MigrationDocument.json(made), or: MigrationText.lines(made), in: context)
      return made.isLossless ? .success : .notVerified
    }
  }
}
