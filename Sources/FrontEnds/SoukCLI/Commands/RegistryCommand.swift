import ArgumentParser

/// `souk registry`: the places that packages come from.
struct RegistryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registry",
    abstract: "List, add, remove and read registries; sign those of your own.",
    subcommands: [
      RegistryListCommand.self, RegistryAddCommand.self, RegistryRemoveCommand.self,
      RegistryRefreshCommand.self, RegistrySignCommand.self, RegistryRotateCommand.self,
    ],
    defaultSubcommand: RegistryListCommand.self)
}
