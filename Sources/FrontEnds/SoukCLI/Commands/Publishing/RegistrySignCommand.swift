import ArgumentParser
import SoukEngine
import SoukModel
import SoukTrust

/// `souk registry sign`: begins a registry with roots in a folder, or renews its head.
struct RegistrySignCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Sign a registry in a folder of yours; begin one where there is none.",
    discussion: """
      The head of a registry holds for 30 days unless --days says otherwise: sign it again before \
      that, or publish something. Readers refuse one that has expired.
      """)

  @Argument(help: "The registry's folder.")
  var path: String

  @OptionGroup var signers: SignerOptions

  @Option(help: ArgumentHelp("What a new registry calls itself.", valueName: "name"))
  var name: RegistryArgument?

  @Option(help: ArgumentHelp("Who holds the key of a new registry.", valueName: "text"))
  var owner: String?

  @Option(help: "For how many days the head is to hold, 1 to 3650.")
  var days: Int = 30

  @Option(help: "Whether --force may write over a version: yes or no; as it was unless given.")
  var allowOverwrite: YesOrNo?

  @OptionGroup var format: FormatOptions

  func validate() throws {
    guard (1...3650).contains(days) else { throw ValidationError("--days takes 1 to 3650.") }
  }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withKeys { desk throws(CommandFailure) in
      let keys = try signers.keys(desk)
      var terms = SigningTerms()
      terms.name = name?.name
      terms.owner = owner.map { RegistryText($0) }
      terms.life = Int64(days) * 86_400
      terms.allowsOverwriting = allowOverwrite.map { $0 == .yes }
      let report = try context.asking { () throws(ServiceError) in
        try PublishingDesk(keys: desk).sign(path, signers: keys, terms: terms)
      }
      try context.print(report, asJSON: wantsJSON)
      return .success
    }
  }
}
