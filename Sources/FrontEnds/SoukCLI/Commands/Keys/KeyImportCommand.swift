import ArgumentParser
import SoukEngine
import SoukTrust

/// `souk key import`: a private key of any format, kept under a name.
struct KeyImportCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read a private key of any format and keep it under a name.",
    discussion: """
      Reads PKCS#8 (PEM, DER), OpenSSH, minisign, signify, and bare seeds as bytes, digits or \
      base64. A file that others can read is refused. A passphrase that opens the key also \
      protects the copy.
      """)

  @Argument(help: "The private key's file.")
  var file: String

  @Option(help: ArgumentHelp("The name it is to have; by default the file's.", valueName: "name"))
  var name: String?

  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withKeys { desk throws(CommandFailure) in
      let secret = try passphrase.secret(desk)
      let lock = secret.map { NewLock(passphrase: $0.bytes) }
      let record = try context.asking { () throws(ServiceError) in
        try desk.importKey(
          file, as: name ?? usualName, passphrase: secret?.bytes, lock: lock)
      }
      return try context.print(record, asJSON: wantsJSON)
    }
  }

  /// The file's name up to its first dot.
  private var usualName: String {
    let last = file.split(separator: "/").last ?? ""
    return String(last.prefix { $0 != "." })
  }
}
