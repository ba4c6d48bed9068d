import ArgumentParser
import SoukEngine
import SoukModel

/// `souk trust revoke`: believes a key never again.
struct TrustRevokeCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: "Never believe a key again, whenever it signed and whoever vouches for it.")

  @Argument(
    help: "The key as in `souk trust scope`; a key that only a registry vouches for, whole.")
  var key: String

  @Option(help: ArgumentHelp("Why, for whoever meets it later.", valueName: "text"))
  var reason: String?

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withKeys { desk throws(CommandFailure) in
      let entry = try context.asking { () throws(ServiceError) in
        try desk.revokeKey(key, reason: reason.map { RegistryText($0) })
      }
      return try context.print(entry, at: desk.time, asJSON: wantsJSON)
    }
  }
}
