import ArgumentParser
import SoukEngine
import SoukModel

/// `souk registry remove`: forgets a registry and everything that came from it.
struct RegistryRemoveCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Forget a registry and everything that came from it.")

  @Argument(help: "The registry.")
  var name: RegistryArgument

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      try requireRegistry(name.name, service, context)
      try context.asking { () throws(ServiceError) in try service.removeRegistry(name.name) }
      if wantsJSON {
        try context.print(.object(["removed": .string(name.name.description)]))
      } else {
        try context.print("The registry \(name.name) and its packages are gone.")
      }
      return .success
    }
  }
}
