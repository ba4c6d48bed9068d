import ArgumentParser
import SoukEngine
import SoukModel

/// `souk restore`: the catalogue of a backup in the place of the home's own.
struct RestoreCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Verify a backup and put its catalogue in the place of this home's.",
    discussion: """
      The backup is unpacked beside the home and checked (digests, SQLite's integrity check, the \
      version of its schema) before anything changes; the switch is one transaction, so that a \
      kill leaves the old state or the new one, and souks that are open follow. Settings, \
      decisions about keys and what was seen of registries are written only where this home has \
      none: a restore never forgets a revoked key.
      """)

  @Argument(help: ArgumentHelp("The backup.", valueName: "file"))
  var file: String

  @Flag(help: "Put cache, figures and history back too.")
  var state = false

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let report = try context.restore(file, withState: state)
    try write(BackupDocument.json(report), or: BackupText.lines(report), in: context)
    return .success
  }
}
