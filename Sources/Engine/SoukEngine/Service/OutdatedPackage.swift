package import SoukModel

/// One installed package of which its registry has a newer version.
package struct OutdatedPackage: Hashable, Sendable, Codable {
  /// The package.
  package var id: PackageID
  /// The version that is installed.
  package var installed: RegistryText
  /// What an update would bring; nil where it would leave the package as it is.
  package var update: RegistryText?
  /// The newest version there is.
  package var newest: RegistryText

  /// Makes a record.
  package init(
    id: PackageID, installed: RegistryText, update: RegistryText?, newest: RegistryText
  ) {
    self.id = id
    self.installed = installed
    self.update = update
    self.newest = newest
  }
}
