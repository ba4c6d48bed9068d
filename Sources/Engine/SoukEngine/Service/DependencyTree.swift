package import SoukModel

/// Packages with what they need, one row each, every package before what it needs.
package struct DependencyTree: Hashable, Sendable, Codable {
  /// The rows.
  package var nodes: [Node]
  /// Whether the bound on rows was reached, so that some are left out.
  package var isCut: Bool
  /// The engine that answered.
  package var backend: BackendKind
  /// How long it took, in milliseconds.
  package var milliseconds: Double

  /// One package in the tree.
  package struct Node: Hashable, Sendable, Codable {
    /// How many steps from the root it is.
    package var depth: Int
    /// The package.
    package var id: PackageID
    /// The version that fits; nil where no registry has the package, or no version of it fits.
    package var version: RegistryText?
    /// The versions that are asked for, as the registry spells them; nil for any.
    package var requirement: RegistryText?
    /// Whether it stands further up with what it needs, which is not said again.
    package var isRepeated: Bool
    /// The virtual package that is needed and that this one provides; nil where it is needed itself.
    package var provides: RegistryText?

    /// Makes a row.
    package init(
      depth: Int, id: PackageID, version: RegistryText?, requirement: RegistryText? = nil,
      provides: RegistryText? = nil, isRepeated: Bool = false
    ) {
      self.depth = depth
      self.id = id
      self.version = version
      self.requirement = requirement
      self.isRepeated = isRepeated
      self.provides = provides
    }
  }

  /// Makes a tree.
  package init(
    nodes: [Node], isCut: Bool = false, backend: BackendKind, milliseconds: Double
  ) {
    self.nodes = nodes
    self.isCut = isCut
    self.backend = backend
    self.milliseconds = milliseconds
  }
}
