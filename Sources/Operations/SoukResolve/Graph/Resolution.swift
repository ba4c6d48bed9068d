package import SoukModel

/// One version of each package that is needed, so that every need is met.
package struct Resolution: Hashable, Sendable {
  /// The packages, each after those it needs; where packages need each other, by name.
  package let packages: [Chosen]
  /// How many conflicts were worked through to find it.
  package let conflicts: Int

  /// One package with the version that was chosen.
  package struct Chosen: Hashable, Sendable {
    /// The package.
    package let id: PackageID
    /// The version.
    package let version: RegistryText
    /// The packages it needs, in the registry's order, each once.
    package let dependencies: [PackageID]
    /// Whether it was asked for by name.
    package let isWanted: Bool
  }

  /// The version chosen of a package; nil where it is not needed.
  package func version(of id: PackageID) -> RegistryText? {
    packages.first { $0.id == id }?.version
  }
}
