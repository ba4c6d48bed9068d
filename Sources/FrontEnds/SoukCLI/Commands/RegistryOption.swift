import ArgumentParser
import SoukModel

/// `--registry R`: only this registry.
struct RegistryOption: ParsableArguments {
  @Option(help: ArgumentHelp("Look only in this registry.", valueName: "name"))
  var registry: RegistryArgument?

  /// The registry that was asked for; nil for all.
  var name: RegistryName? { registry?.name }
}
