package import SoukModel

/// One version of a package that may be chosen, with what it needs.
package struct Candidate: Hashable, Sendable {
  /// The version.
  package let version: PackageVersion
  /// What it needs, in the registry's order.
  package let dependencies: [Need]
  /// Why it cannot be chosen at all, in words that are safe to print; nil where it can.
  package let obstacle: String?

  /// One package that is needed, and the versions of it that will do.
  package struct Need: Hashable, Sendable {
    /// The package.
    package let id: PackageID
    /// The versions, as the registry spells them; nil for any.
    package let requirement: RegistryText?

    /// Makes a need.
    package init(_ id: PackageID, _ requirement: RegistryText? = nil) {
      self.id = id
      self.requirement = requirement
    }
  }

  /// Makes a candidate.
  package init(
    version: PackageVersion, dependencies: [Need] = [], obstacle: String? = nil
  ) {
    self.version = version
    self.dependencies = dependencies
    self.obstacle = obstacle
  }
}
