package import SoukModel
package import SoukTrust

/// Packages with their content in memory: for tests and for measuring.
package struct MemoryInstallSource: InstallSource {
  /// One release's address.
  package struct Key: Hashable, Sendable {
    /// The package.
    package let id: PackageID
    /// The version.
    package let version: RegistryText

    /// Makes an address.
    package init(_ id: PackageID, _ version: RegistryText) {
      self.id = id
      self.version = version
    }
  }

  /// The packages.
  package var packages: [PackageID: Package] = [:]
  /// The content of each release; what is not here is absent.
  package var contents: [Key: SourceContent] = [:]
  /// Who vouches, by registry; nobody where nothing is said.
  package var signings: [RegistryName: RegistrySigning] = [:]
  /// What is let pass, by registry; the defaults where nothing is said.
  package var allowed: [RegistryName: Set<Allowance>] = [:]

  /// Makes a source of nothing.
  package init() {}

  package func package(_ id: PackageID) throws(InstallError) -> Package? { packages[id] }

  package func content(
    of package: Package, version: RegistryText, limit: Int
  ) throws(InstallError) -> SourceContent {
    contents[Key(package.id, version)] ?? .absent("It is not in memory.")
  }

  package func signing(of registry: RegistryName) throws(InstallError) -> RegistrySigning {
    signings[registry] ?? RegistrySigning(name: registry, signing: .none)
  }

  package func allowances(of registry: RegistryName) -> Set<Allowance>? { allowed[registry] }
}
