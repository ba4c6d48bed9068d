import ArgumentParser
import SoukEngine
import SoukRollout
import SoukTrust

/// `souk rollout signoff`: a signed yes to the end of the phase.
struct RolloutSignoffCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "signoff",
    abstract: "Sign that this phase may end, with the criteria as they stand.",
    discussion: """
      The key must be one of your own or one that you trust. `souk rollout advance --require ROLE`, or \
      the setting rollout.signoffs, asks for it. An approval is of one run of one phase.
      """)

  @Option(help: "The role that you approve in: lower-case letters, digits and -.")
  var role: String

  @Option(help: ArgumentHelp("Your key's name, or a private key's file.", valueName: "key"))
  var key: String

  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    guard RolloutRole.isName(role) else { throw RolloutText.badRole(role) }
    let signer = try context.withKeys { desk throws(CommandFailure) in
      let secret = try passphrase.secret(desk)
      return try context.asking { () throws(ServiceError) in
        try desk.privateKey(key, passphrase: secret?.bytes)
      }
    }
    return try context.withService { service throws(CommandFailure) in
      let status = try context.asking { () throws(ServiceError) in
        try service.signOff(role, with: signer.key)
      }
      try context.print(status, gate: service.gate, asJSON: wantsJSON)
      return .success
    }
  }
}
