import ArgumentParser
import SoukEngine
import SoukModel

/// `--packages-dir D`: packages in folders, instead of those of the catalogue.
struct PackagesFolderOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Judge the packages in this folder instead of the catalogue's.", valueName: "folder"))
  var packagesDir: String?

  /// The packages that are meant.
  func scope(_ registry: RegistryName?) -> AssessmentScope {
    packagesDir.map { .folder($0) } ?? .catalogue(registry)
  }
}
