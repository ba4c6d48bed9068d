import ArgumentParser
import SoukModel

/// `souk`: the screen, and every command beneath it.
struct RootCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "souk",
    abstract: "Browse a marketplace of packages in the terminal.",
    discussion: """
      Without a command, souk opens the screen. Every command takes --help.

      Exit status: 0 done or found, 1 nothing found, 2 usage, 3 not verified, 4 input malformed, \
      5 I/O or disk, 6 network, 7 conflict or refused, 8 below the required level, 9 busy, \
      70 internal, 130 interrupted.
      """,
    version: "souk \(SoukVersion.current) (no licence has been chosen yet)",
    subcommands: [
      SearchCommand.self, ShowCommand.self, RegistryCommand.self, VerifyCommand.self,
      StatusCommand.self, ConfigCommand.self, DemoCommand.self,
    ])

  @Option(
    help: ArgumentHelp("Which backend the screen starts on: v1 or v2.", valueName: "v1|v2"))
  var backend: BackendChoice?

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.runScreen(backend?.kind)
  }
}
