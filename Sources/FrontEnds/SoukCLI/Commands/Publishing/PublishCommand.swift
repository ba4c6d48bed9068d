import ArgumentParser
import SoukEngine
import SoukModel

/// `souk publish`: puts a package's folder into a registry of one's own.
struct PublishCommand: BackendCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Pack, sign and publish a package to a registry in a folder of yours.",
    discussion: """
      The registry is static files: any web server can serve its folder. Readers see the new \
      release at once or not at all. See Docs/PublishingGuide.md.
      """)

  @Argument(help: "The package's folder; it holds package.toml.")
  var path: String

  @Option(
    help: ArgumentHelp(
      "The registry: a folder, or the name under which it was added; without it the only one of "
        + "yours that was added.", valueName: "registry"))
  var registry: String?

  @Option(help: ArgumentHelp("The channel, such as beta; without it latest.", valueName: "tag"))
  var tag: String?

  @Flag(help: "Do everything but write.")
  var dryRun = false

  @Flag(help: "Write over a version that is there, where the registry allows it.")
  var force = false

  // Publishing asks no backend; scripts may give it to all seven commands alike.
  @OptionGroup var backend: BackendOptions
  @OptionGroup var signers: SignerOptions
  @OptionGroup var format: FormatOptions

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format.isJSON }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let folder = try PublishTarget(text: registry).folder(context)
    return try context.withKeys { desk throws(CommandFailure) in
      let keys = try signers.keys(desk)
      var request = PublishRequest(folder: path, registry: folder, key: keys[0])
      request.registryKeys = Array(keys.dropFirst())
      request.tag = tag
      request.isDryRun = dryRun
      request.isForced = force
      let report = try context.asking { () throws(ServiceError) in
        try PublishingDesk(keys: desk).publish(request)
      }
      if wantsJSON {
        try context.print(PublishDocument.json(report))
      } else {
        try context.print(PublishText.lines(report))
      }
      return .success
    }
  }
}
