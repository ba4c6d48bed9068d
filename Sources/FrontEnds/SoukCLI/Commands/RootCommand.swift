import ArgumentParser
import SoukModel

/// `souk`: every command, and the screen where none is named.
///
/// It has no options of its own: an option of the root would swallow a subcommand's option of the
/// same name.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "souk",
    abstract: "Browse a marketplace of packages in the terminal.",
    discussion: """
      Without a command, souk opens the screen. Every command takes --help and --verbose. \
      `souk marketplace COMMAND` is `souk COMMAND`.

      Exit status: 0 done or found, 1 nothing found, 2 usage, 3 not verified, 4 input malformed, \
      5 I/O or disk, 6 network, 7 conflict or refused, 8 below the required level, 9 busy, \
      70 internal, 130 interrupted.
      """,
    version: "souk \(SoukVersion.current) (no licence has been chosen yet)",
    subcommands: [
      SearchCommand.self, ShowCommand.self, ListCommand.self, InstallCommand.self,
      UninstallCommand.self, UpdateCommand.self, PublishCommand.self, ValidateCommand.self,
      MaturityCommand.self, DashboardCommand.self, DepsCommand.self, DiffCommand.self,
      ExportCommand.self, RegistryCommand.self, VerifyCommand.self, SignCommand.self,
      ExplainCommand.self, KeyCommand.self, TrustCommand.self, EvidenceCommand.self,
      SparqlCommand.self, GraphCommand.self, StatusCommand.self, SLOCommand.self,
      ReadinessCommand.self,
      MetricsCommand.self, CacheCommand.self, BackupCommand.self, RestoreCommand.self,
      MigrateCommand.self, DoctorCommand.self,
      RebuildCommand.self, RollbackCommand.self, RolloutCommand.self,
      SmokeCommand.self,
      ParityCommand.self, CompareCommand.self, ConfigCommand.self, DemoCommand.self,
      KeymapCommand.self, ThemeCommand.self, ScreenshotCommand.self, ReplayCommand.self,
      ManualCommand.self,
      BrowseCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self)

  /// The names of all commands, in the order of the help.
  static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName }
  }
}
