import ArgumentParser

/// `souk config`: the settings.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Read and change settings.",
    subcommands: [ConfigGetCommand.self, ConfigSetCommand.self],
    defaultSubcommand: ConfigGetCommand.self)
}
