package import SoukModel
package import SoukTrust

/// Where an installation learns of packages and gets their content.
///
/// Called from several threads at once.
package protocol InstallSource: Sendable {
  /// Everything known of a package; nil where no registry has it.
  func package(_ id: PackageID) throws(InstallError) -> Package?

  /// The content of one release, of at most `limit` bytes.
  func content(
    of package: Package, version: RegistryText, limit: Int
  ) throws(InstallError) -> SourceContent

  /// Who vouches for the releases of a registry.
  func signing(of registry: RegistryName) throws(InstallError) -> RegistrySigning

  /// What the person's settings let pass in a registry; nil for the defaults.
  func allowances(of registry: RegistryName) -> Set<Allowance>?
}
