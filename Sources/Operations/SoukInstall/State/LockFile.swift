package import SoukModel

/// What is installed in a root: the truth that `souk.lock` holds.
///
/// A release is installed exactly where it stands here; changing this file in one step is what
/// makes an installation happen. The same content always gives the same bytes.
package struct LockFile: Hashable, Sendable, Codable {
  /// The value of `format`.
  static let format = "souk-lock-v1"

  /// The packages, one version each, by registry and name.
  package private(set) var packages: [LockedPackage]
  /// What a person asked for, and which versions of it, by registry and name.
  package private(set) var requested: [Requested]

  /// One package that a person asked for.
  package struct Requested: Hashable, Sendable, Codable {
    /// The package.
    package var id: PackageID
    /// The versions, as they were written.
    package var requirement: RegistryText

    /// Makes a record.
    package init(_ id: PackageID, _ requirement: RegistryText) {
      self.id = id
      self.requirement = requirement
    }
  }

  /// Records packages, in whatever order they come.
  package init(packages: [LockedPackage] = [], requested: [Requested] = []) {
    self.packages = packages.sorted { $0.id < $1.id }
    self.requested = requested.sorted { $0.id < $1.id }
  }

  /// The installed release of a package; nil where none is.
  package func package(_ id: PackageID) -> LockedPackage? { packages.first { $0.id == id } }

  /// Whether a person asked for it by name.
  package func isRequested(_ id: PackageID) -> Bool { requested.contains { $0.id == id } }

  /// The packages that need another one, by registry and name.
  package func dependents(of id: PackageID) -> [PackageID] {
    packages.filter { $0.dependencies.contains(id) && $0.id != id }.map(\.id)
  }

  /// What is left when only `requested` is asked for: whatever that needs, and no more.
  package func pruned(to requested: [Requested]) -> LockFile {
    var reached: Set<PackageID> = []
    var pending = requested.map(\.id)
    while let next = pending.popLast() {
      guard reached.insert(next).inserted, let package = package(next) else { continue }
      pending += package.dependencies
    }
    return LockFile(packages: packages.filter { reached.contains($0.id) }, requested: requested)
  }
}
