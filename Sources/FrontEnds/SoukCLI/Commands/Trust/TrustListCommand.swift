import ArgumentParser
import SoukEngine
import SoukModel

/// `souk trust list`: every decision about keys.
struct TrustListCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the keys that you trust or revoked.")

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withKeys { desk throws(CommandFailure) in
      let entries = try context.asking { () throws(ServiceError) in try desk.decisions() }
      if wantsJSON {
        try context.print(
          .object([
            "keys": .array(entries.map { TrustEntryDocument.json($0, at: desk.time) }),
            "total": .integer(Int64(entries.count)),
          ]))
      } else if entries.isEmpty {
        try context.print("You decided about no key; `souk trust add KEY --owner NAME` trusts one.")
      } else {
        try context.print(
          TrustEntryText.table(entries, at: desk.time, width: context.terminal.columns))
      }
      return entries.isEmpty ? .nothingFound : .success
    }
  }
}
