import ArgumentParser
import SoukEngine
import SoukModel

/// `souk registry list`: the registries in the order in which names are resolved.
struct RegistryListCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the registries in the order names are looked up.")

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      let registries = try context.asking { () throws(ServiceError) in
        try service.registries()
      }
      if wantsJSON {
        try context.print(
          .object([
            "registries": .array(registries.map(RegistryDocument.json)),
            "total": .integer(Int64(registries.count)),
          ]))
      } else {
        try context.print(RegistryTable.lines(registries, width: context.terminal.columns))
      }
      return registries.isEmpty ? .nothingFound : .success
    }
  }
}
