import SoukEngine
import SoukModel

extension SoukCommand {
  /// Refuses a registry that is not on the list.
  func requireRegistry(
    _ name: RegistryName?, _ service: any MarketplaceService, _ context: CommandContext
  ) throws(CommandFailure) {
    guard let name else { return }
    let known = try context.asking { () throws(ServiceError) in try service.registries() }
    guard known.contains(where: { $0.name == name }) else {
      throw ErrorWording.noRegistry(
        name.description, known: known.map(\.name.description))
    }
  }
}
