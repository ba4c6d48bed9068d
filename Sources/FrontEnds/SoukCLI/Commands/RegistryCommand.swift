import ArgumentParser

/// `souk registry`: the places that packages come from.
struct RegistryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registry",
    abstract: "List, add, remove and read registries.",
    subcommands: [
      RegistryListCommand.self, RegistryAddCommand.self, RegistryRemoveCommand.self,
      RegistryRefreshCommand.self,
    ],
    defaultSubcommand: RegistryListCommand.self)
}
