import ArgumentParser
import SoukEngine
import SoukModel
import SoukTrust

/// `souk registry rotate`: a new root that names a new key, signed by the old key and the new.
struct RegistryRotateCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate",
    abstract: "Replace a key of a registry of yours: the new root is signed by both.")

  @Argument(help: "The registry's folder.")
  var path: String

  @OptionGroup var signers: SignerOptions

  @Option(
    help: ArgumentHelp("The key that comes: its name, or a private key's file.", valueName: "key"))
  var to: String

  @Option(help: ArgumentHelp("Who holds the new key.", valueName: "text"))
  var owner: String?

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withKeys { desk throws(CommandFailure) in
      let keys = try signers.keys(desk)
      let next = try signers.key(to, desk)
      let report = try context.asking { () throws(ServiceError) in
        try PublishingDesk(keys: desk).rotate(
          path, from: keys[0], to: next, others: Array(keys.dropFirst()),
          owner: owner.map { RegistryText($0) })
      }
      try context.print(report, asJSON: wantsJSON)
      return .success
    }
  }
}
