import ArgumentParser
import SoukEngine

/// `souk registry add`: records a registry, in a folder or on a web server, and reads it.
struct RegistryAddCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a registry under a name, and read it.",
    discussion: """
      A registry with signed roots is believed as it is found, unless --root says which one it \
      has to be; from then on it must stay the same, and can only go forward.
      """)

  @Argument(help: "The name it is to have: letters, digits, - _ and .")
  var name: RegistryArgument

  @Argument(help: "A folder or an http(s) address; it holds registry/head or an index.json.")
  var path: String

  @Option(
    help: ArgumentHelp(
      "The digest of its first root (sha256:…), or a key that signed it.", valueName: "root"))
  var root: String?

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      try context.asking { () throws(ServiceError) in
        try service.addRegistry(name.name, location: path, root: root)
      }
      return try RegistryRefresh(name: name.name, isJSON: wantsJSON).run(service, context)
    }
  }
}
