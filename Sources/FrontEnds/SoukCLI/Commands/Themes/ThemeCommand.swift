import ArgumentParser

/// `souk theme`: how the screen looks.
struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme",
    abstract: "List, check and begin themes of the screen.",
    subcommands: [ThemeListCommand.self, ThemeCheckCommand.self, ThemeNewCommand.self],
    defaultSubcommand: ThemeListCommand.self)
}
