import ArgumentParser
import SoukEngine
import SoukModel

/// `souk backup`: one file with everything that a home needs to be put back.
struct BackupCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Write a checked backup of this home while souk runs on it.",
    discussion: """
      In it: the catalogue with its indexes, cache and figures, settings, decisions about keys, \
      what was seen of registries, and the list of what is installed. Never in it: private keys, \
      the files of installed packages, themes and the log. It is a tar archive whose last file \
      lists the SHA-256 of every other one.
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write; souk-MOMENT.backup here without it.", valueName: "file"))
  var output: String?

  @Flag(help: "Write over a file that is there already.")
  var replace = false

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withHome { desk throws(CommandFailure) in
      let line = ProgressLine(context)
      defer { line.clear() }
      let report = try context.asking { () throws(ServiceError) in
        try desk.backup(
          to: output, replaces: replace, progress: line.show, cancellation: context.cancellation)
      }
      line.clear()
      try write(BackupDocument.json(report), or: BackupText.lines(report), in: context)
      return .success
    }
  }
}
