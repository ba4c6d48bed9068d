import ArgumentParser
import SoukEngine

/// `souk registry refresh`: reads registries anew.
struct RegistryRefreshCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "refresh",
    abstract: "Read one registry anew, or all; unchanged sources cost nothing.")

  @Argument(help: "The registry to read; all of them without a name.")
  var name: RegistryArgument?

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      try requireRegistry(name?.name, service, context)
      return try RegistryRefresh(name: name?.name, isJSON: wantsJSON).run(service, context)
    }
  }
}
