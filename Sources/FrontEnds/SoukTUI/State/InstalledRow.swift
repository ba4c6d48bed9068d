import SoukEngine
import SoukInstall
import SoukModel

/// One installed package as the list of them shows it.
struct InstalledRow: Hashable, Sendable, Identifiable {
  /// The package.
  var id: PackageID
  /// The version that is here.
  var version: RegistryText
  /// What is newer; nil where nothing is, or nobody knows yet.
  var newer: OutdatedPackage?
  /// Its folder, from the root of the file system.
  var path: String
  /// Whether the folder is gone.
  var isMissing: Bool
  /// Whether a person asked for it by name.
  var isRequested: Bool

  /// The rows of what is installed, by registry and name.
  static func rows(
    of installed: InstalledPackages, newer: [PackageID: OutdatedPackage]
  ) -> [InstalledRow] {
    installed.lock.packages.map { package in
      InstalledRow(
        id: package.id, version: package.version, newer: newer[package.id],
        path: installed.path(of: package), isMissing: installed.missing.contains(package.id),
        isRequested: installed.lock.isRequested(package.id))
    }
  }
}
