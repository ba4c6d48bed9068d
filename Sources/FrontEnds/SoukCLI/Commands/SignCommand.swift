import ArgumentParser
import SoukEngine
import SoukModel
import SoukTrust

/// `souk sign`: a signature over a file, in the format of the tool that will check it.
struct SignCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Sign a file.",
    discussion: """
      minisign writes FILE.minisig; every other form writes FILE.sig. minisign, ssh-keygen -Y, \
      signify and openssl accept what is written. The signature is checked before it is written.
      """)

  @Argument(help: "The file to sign.")
  var file: String

  @Option(help: ArgumentHelp("Your key's name, or a private key's file.", valueName: "key"))
  var key: String

  @Option(
    name: .customLong("as"),
    help: "The form: \(SignatureFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var form: SignatureForm = .minisign

  @Option(help: ArgumentHelp("The purpose that an SSH signature states.", valueName: "text"))
  var namespace: String = FileCheck.namespace

  @Option(help: ArgumentHelp("minisign's trusted comment, signed too.", valueName: "text"))
  var comment: String?

  @Option(
    name: [.short, .long], help: ArgumentHelp("The signature's file.", valueName: "file"))
  var output: String?

  @Flag(help: "Write over a signature that is there already.")
  var replace = false

  @OptionGroup var passphrase: PassphraseOptions
  @Option(help: "How to write the answer: text or json; a signature's form is taken as --as.")
  var format: SignAnswer = .answer(.text)

  @Flag(help: "The same as --format json.")
  var json = false

  @OptionGroup var verbose: VerboseOption

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { json || format == .answer(.json) }

  private var chosen: SignatureFormat {
    if case .form(let chosen) = format { chosen } else { form.format }
  }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let target = output ?? file + (chosen == .minisign ? ".minisig" : ".sig")
    return try context.withKeys { desk throws(CommandFailure) in
      let secret = try passphrase.secret(desk)
      let publicKey = try context.asking { () throws(ServiceError) -> PublicKeyFile in
        let signer = try desk.privateKey(key, passphrase: secret?.bytes)
        let bytes = try desk.sign(
          file, with: signer, as: chosen, namespace: namespace, comment: comment)
        try desk.writePublic(bytes, to: target, replaces: replace)
        return signer.publicFile
      }
      if wantsJSON {
        try context.print(
          .object([
            "file": .string(file), "signature": .string(target),
            "format": .string(chosen.rawValue), "public": .string(publicKey.key.description),
            "id": .string(publicKey.key.id),
          ]))
      } else {
        try context.print(
          "Signed by \(publicKey.key.id): \(RegistryText(target).escaped) (\(chosen.rawValue)).")
      }
      return .success
    }
  }
}
