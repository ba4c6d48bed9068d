import ArgumentParser
import SoukModel

/// The name of a registry as it is written on the command line.
struct RegistryArgument: ExpressibleByArgument, Hashable, Sendable {
  /// The validated name.
  let name: RegistryName

  init?(argument: String) {
    guard let name = RegistryName(argument) else { return nil }
    self.name = name
  }
}
