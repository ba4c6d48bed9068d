/// What identifies a package everywhere in souk: the registry it comes from and its name there.
package struct PackageID: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  /// The registry that lists the package.
  package let registry: RegistryName
  /// The package's name, as the registry spells it.
  package let name: RegistryText

  /// Makes the identity of `name` in `registry`.
  package init(_ registry: RegistryName, _ name: RegistryText) {
    self.registry = registry
    self.name = name
  }

  /// `registry:name`, escaped.
  package var description: String { "\(registry):\(name.escaped)" }

  package static func < (left: Self, right: Self) -> Bool {
    left.registry == right.registry
      ? left.name < right.name : left.registry < right.registry
  }
}
