import ArgumentParser
import SoukEngine

/// `souk key show`: one of the person's own keys.
struct KeyShowCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one of your keys: fingerprint, ids, protection.")

  @Argument(help: "The key's name.")
  var name: String

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withKeys { desk throws(CommandFailure) in
      let record = try context.asking { () throws(ServiceError) in try desk.ownKey(name) }
      return try context.print(record, asJSON: wantsJSON)
    }
  }
}
