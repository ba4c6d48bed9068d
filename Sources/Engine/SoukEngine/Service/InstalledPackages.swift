package import SoukInstall
package import SoukModel

/// What is installed in one root.
package struct InstalledPackages: Hashable, Sendable, Codable {
  /// The root, from the root of the file system.
  package var root: String
  /// The packages with what was asked for, and who needs whom.
  package var lock: LockFile
  /// The packages whose folder is gone although `souk.lock` has them.
  package var missing: Set<PackageID>
  /// What an interrupted installation had left behind and is cleared up now; a sentence each, safe to
  /// print.
  package var notes: [String]

  /// Makes the facts of a root.
  package init(
    root: String, lock: LockFile = LockFile(), missing: Set<PackageID> = [], notes: [String] = []
  ) {
    self.root = root
    self.lock = lock
    self.missing = missing
    self.notes = notes
  }

  /// The folder of an installed package, from the root of the file system.
  package func path(of package: LockedPackage) -> String {
    package.folder.map { "\(root)/\($0)" } ?? root
  }
}
