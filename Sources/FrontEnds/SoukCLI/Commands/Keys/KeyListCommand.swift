import ArgumentParser
import SoukEngine
import SoukModel

/// `souk key list`: the person's own keys.
struct KeyListCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List your own signing keys.")

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withKeys { desk throws(CommandFailure) in
      let keys = try context.asking { () throws(ServiceError) in try desk.ownKeys() }
      if wantsJSON {
        try context.print(
          .object([
            "keys": .array(keys.map(KeyDocument.json)), "total": .integer(Int64(keys.count)),
          ]))
      } else if keys.isEmpty {
        try context.print("You have no keys; `souk key generate NAME` makes one.")
      } else {
        try context.print(KeyText.table(keys, width: context.terminal.columns))
      }
      return keys.isEmpty ? .nothingFound : .success
    }
  }
}
