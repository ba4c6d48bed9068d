package import SoukModel

/// Who needs a package.
package struct Dependents: Hashable, Sendable {
  /// The packages, by name; no more than were asked for.
  package var packages: [PackageID]
  /// How many there are in all.
  package var total: Int
  /// The engine that answered.
  package var backend: BackendKind
  /// How long it took, in milliseconds.
  package var milliseconds: Double

  /// Keeps the first `limit` of all packages.
  package init(_ all: [PackageID], limit: Int, backend: BackendKind, milliseconds: Double) {
    packages = Array(all.prefix(max(0, limit)))
    total = all.count
    self.backend = backend
    self.milliseconds = milliseconds
  }
}
