import ArgumentParser
import SoukEngine

/// `souk registry add`: records a marketplace directory and reads it.
struct RegistryAddCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a marketplace directory under a name, and read it.")

  @Argument(help: "The name it is to have: letters, digits, - _ and .")
  var name: RegistryArgument

  @Argument(help: "The directory; it holds index.json, registry/index.json or index.jsonl.")
  var path: String

  @OptionGroup var format: FormatOptions

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format.isJSON }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      try context.asking { () throws(ServiceError) in
        try service.addRegistry(name.name, location: path)
      }
      return try RegistryRefresh(name: name.name, isJSON: wantsJSON).run(service, context)
    }
  }
}
