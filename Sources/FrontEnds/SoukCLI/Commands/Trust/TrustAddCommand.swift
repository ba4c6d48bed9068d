import ArgumentParser
import SoukEngine
import SoukModel
import SoukTrust

/// `souk trust add`: trusts a key within limits.
struct TrustAddCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Trust a key, for the packages that it may sign.",
    discussion: "Compare the fingerprint with its owner by another channel first.")

  @Argument(help: "A public key's file in any format, the name of an own key, or the key's text.")
  var key: String

  @Option(help: ArgumentHelp("Whose key it is.", valueName: "name"))
  var owner: String

  @Option(
    help: ArgumentHelp(
      "A package it may sign; * at the end stands for any rest. May be repeated; all without it.",
      valueName: "pattern"))
  var scope: [String] = []

  @Option(help: ArgumentHelp("Its last day, in UTC.", valueName: "yyyy-mm-dd"))
  var until: String?

  @OptionGroup var format: FormatOptions

  func validate() throws {
    if until != nil, lastSecond == nil {
      throw ValidationError("--until is “\(until ?? "")”; it takes a day such as 2027-12-31.")
    }
    if owner.isEmpty { throw ValidationError("--owner is empty; it takes a name.") }
  }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withKeys { desk throws(CommandFailure) in
      let entry = try context.asking { () throws(ServiceError) in
        try desk.trustKey(
          key, owner: owner,
          within: KeyDesk.Limits(scope: scope.map { RegistryText($0) }, notAfter: lastSecond))
      }
      return try context.print(entry, at: desk.time, asJSON: wantsJSON)
    }
  }

  private var lastSecond: Int64? { until.flatMap { UTCTime.seconds($0 + "T23:59:59Z") } }
}
