import ArgumentParser

/// `souk key`: the person's own signing keys.
struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Make, read, write and list your own signing keys.",
    subcommands: [
      KeyListCommand.self, KeyGenerateCommand.self, KeyImportCommand.self, KeyExportCommand.self,
      KeyShowCommand.self,
    ],
    defaultSubcommand: KeyListCommand.self)
}
