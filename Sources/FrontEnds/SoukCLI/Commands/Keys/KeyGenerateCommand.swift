import ArgumentParser
import SoukEngine
import SoukTrust

/// `souk key generate`: a new signing key under a name.
struct KeyGenerateCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Make a new signing key and keep it under a name.",
    discussion: """
      The private half is kept in minisign's format with mode 0600; with a passphrase it is \
      encrypted as minisign does, which takes some seconds and 1 GiB of memory.
      """)

  @Argument(help: "The name it is to have: letters, digits, - _ and .")
  var name: String

  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withKeys { desk throws(CommandFailure) in
      let secret = try passphrase.secret(desk)
      let lock = secret.map { NewLock(passphrase: $0.bytes) }
      let record = try context.asking { () throws(ServiceError) in
        try desk.generate(name, lock: lock)
      }
      return try context.print(record, asJSON: wantsJSON)
    }
  }
}
