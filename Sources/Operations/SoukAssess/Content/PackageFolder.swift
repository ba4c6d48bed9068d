package import SoukModel

/// A package in a folder of its own, outside any registry: what its author works on.
package struct PackageFolder: Hashable, Sendable {
  /// The folder's name, which stands for the package's where there is no manifest.
  package let name: String
  /// What the manifest says; of a manifest that cannot be read, the folder's name and nothing more.
  package let package: Package
  /// The files; nil where they cannot be read.
  package let files: PackageFiles?
  /// Why they cannot be read; nil where they can.
  package let absence: RegistryText?

  /// Takes a folder's files as a package.
  package init(name: String, files: PackageFiles?, absence: RegistryText? = nil) {
    self.name = name
    self.files = files
    self.absence = absence
    let manifest = files?.file(PackageManifest.fileName)
      .flatMap { try? PackageManifest.read($0.bytes).manifest }
    package =
      manifest.map { Self.package($0) }
      ?? Package(id: PackageID(.folder, RegistryText(name)), releases: [Release(version: "")])
  }

  private static func package(_ manifest: PackageManifest) -> Package {
    let text = { (value: String?) in value.map { RegistryText($0) } }
    let dependencies = manifest.dependencies.map {
      Dependency(name: RegistryText($0.name), requirement: text($0.requirement))
    }
    return Package(
      id: PackageID(.folder, RegistryText(manifest.name)), title: text(manifest.fullName),
      summary: RegistryText(manifest.description ?? ""), category: text(manifest.category),
      keywords: manifest.keywords.map { RegistryText($0) },
      tags: manifest.tags.map { RegistryText($0) }, author: text(manifest.author),
      license: text(manifest.license), homepage: text(manifest.repository),
      productionReady: manifest.productionReady,
      releases: [Release(version: RegistryText(manifest.version), dependencies: dependencies)])
  }
}
