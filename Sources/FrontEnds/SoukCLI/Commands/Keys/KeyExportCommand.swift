import ArgumentParser
import SoukEngine
import SoukModel
import SoukTrust

/// `souk key export`: a key in the format of another tool.
struct KeyExportCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a key in the format of another tool.",
    discussion: """
      The public half goes to standard output, or to --output. The private half is written with \
      --private only, to a new file with mode 0600.
      """)

  @Argument(help: "The key's name, or the file of a public key of any format.")
  var key: String

  @Option(
    name: [.customLong("as"), .customLong("format")],
    help: "The format: \(KeyExportFormat.names).")
  var target: KeyExportFormat = .minisign

  @Flag(name: .customLong("private"), help: "Write the private half, to --output.")
  var isPrivate = false

  @Option(
    name: [.short, .long], help: ArgumentHelp("The file to write.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("What stands beside the key.", valueName: "text"))
  var comment: String?

  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var verbose: VerboseOption

  func validate() throws {
    if isPrivate, output == nil {
      throw ValidationError("A private key is written to a file: name it with --output.")
    }
    if output == nil, target.format == .raw || target.format == .spkiDER {
      throw ValidationError("--as \(target.rawValue) gives bytes: name a file with --output.")
    }
  }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withKeys { desk throws(CommandFailure) in
      if isPrivate, let output {
        let secret = try passphrase.secret(desk)
        try context.asking { () throws(ServiceError) in
          let file = try desk.privateKey(key, passphrase: secret?.bytes)
          try desk.exportPrivate(
            file, as: target.format, lock: secret.map { NewLock(passphrase: $0.bytes) },
            comment: comment ?? key, to: output)
        }
        try context.print("The private key was written to \(RegistryText(output).escaped).")
        return .success
      }
      let bytes = try context.asking { () throws(ServiceError) in
        try desk.exportPublic(key, as: target.format, comment: comment)
      }
      guard let output else {
        try context.print(RegistryText(String(decoding: bytes, as: UTF8.self)).escapedLines)
        return .success
      }
      try context.asking { () throws(ServiceError) in
        try desk.writePublic(bytes, to: output, replaces: false)
      }
      try context.print("The public key was written to \(RegistryText(output).escaped).")
      return .success
    }
  }
}
