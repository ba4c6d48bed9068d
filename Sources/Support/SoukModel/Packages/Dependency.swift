/// One requirement of a release on another package.
package struct Dependency: Hashable, Sendable, Codable {
  /// The package that is needed, by name within the same registry.
  package var name: RegistryText
  /// The versions that satisfy it, in the registry's own notation (`>= 1.2`, `^2`); nil for any.
  package var requirement: RegistryText?
  /// How strongly it is needed.
  package var kind: Kind
  /// Further packages of which any one also satisfies the requirement (Debian's `a | b`).
  package var alternatives: [Alternative]

  /// How strongly a dependency is needed, in Debian's words; other registries use `depends`.
  package enum Kind: String, Sendable, Codable, CaseIterable {
    /// Needed before the package is even unpacked.
    case preDepends = "pre-depends"
    /// Needed to work.
    case depends
    /// Wanted in all but unusual installations.
    case recommends
    /// Useful beside the package.
    case suggests

    /// Whether the package cannot work without it.
    package var isNeeded: Bool { self == .preDepends || self == .depends }
  }

  /// A package that satisfies the dependency in place of the first one.
  package struct Alternative: Hashable, Sendable, Codable {
    /// The package's name.
    package var name: RegistryText
    /// The versions that satisfy it; nil for any.
    package var requirement: RegistryText?

    /// Makes an alternative.
    package init(name: RegistryText, requirement: RegistryText? = nil) {
      self.name = name
      self.requirement = requirement
    }
  }

  /// Makes a dependency.
  package init(
    name: RegistryText, requirement: RegistryText? = nil, kind: Kind = .depends,
    alternatives: [Alternative] = []
  ) {
    self.name = name
    self.requirement = requirement
    self.kind = kind
    self.alternatives = alternatives
  }
}
