import ArgumentParser
import SoukEngine
import SoukModel
import SoukTrust

/// `souk trust remove`: forgets a decision.
struct TrustRemoveCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Forget a decision about a key; a revocation is forgotten too.")

  @Argument(help: "The key, as in `souk trust scope`.")
  var key: String

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withKeys { desk throws(CommandFailure) in
      let entry = try context.asking { () throws(ServiceError) in try desk.forgetKey(key) }
      if wantsJSON {
        try context.print(TrustEntryDocument.json(entry, at: desk.time))
      } else {
        try context.print("Forgotten: the key of \(entry.key.name.escapedPrefix(80)).")
      }
      return .success
    }
  }
}
