import ArgumentParser
import SoukEngine
import SoukModel

/// `souk trust scope`: says which packages a trusted key may sign.
struct TrustScopeCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "scope", abstract: "Say which packages a trusted key may sign.")

  @Argument(help: "The key: its fingerprint or id, or the beginning of it, or its owner.")
  var key: String

  @Argument(help: "Package names; * at the end stands for any rest. None means all.")
  var patterns: [String] = []

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withKeys { desk throws(CommandFailure) in
      let entry = try context.asking { () throws(ServiceError) in
        try desk.limitKey(key, to: patterns.map { RegistryText($0) })
      }
      return try context.print(entry, at: desk.time, asJSON: wantsJSON)
    }
  }
}
