package import SoukModel

/// Who needs whom within one registry: counted in one pass, asked afterwards.
///
/// A package counts once for each name that its newest release cannot work without. Debian's
/// virtual packages count as there.
package struct DependencyCensus: Hashable, Sendable {
  private var names: Set<RegistryText> = []
  private var counts: [RegistryText: Int] = [:]

  /// Nobody yet.
  package init() {}

  /// As much of a census as the questions about one package need.
  ///
  /// - Parameters:
  ///   - name: the package's name.
  ///   - dependents: how many packages need it.
  ///   - present: which of the names that it needs are there, virtual packages among them.
  package init(of name: RegistryText, dependents: Int, present: Set<RegistryText>) {
    names = present.union([name])
    counts = [name: dependents]
  }

  /// Counts one package.
  package mutating func add(_ package: Package) {
    names.insert(package.id.name)
    names.formUnion(package.virtualNames)
    for name in Self.needs(of: package) { counts[name, default: 0] += 1 }
  }

  /// The names that a package's newest release cannot work without, each once.
  package static func needs(of package: Package) -> Set<RegistryText> {
    Set(package.latest.dependencies.filter(\.kind.isNeeded).map(\.name))
  }

  /// How many packages need the one of this name.
  package func dependents(of name: RegistryText) -> Int { counts[name] ?? 0 }

  /// What the newest release needs and the registry does not have, in the registry's order.
  ///
  /// - Parameter isElsewhere: whether a name that is not here can be had in another way.
  package func missing(
    from package: Package, unless isElsewhere: (RegistryText) -> Bool = { _ in false }
  ) -> [RegistryText] {
    var missing: [RegistryText] = []
    for dependency in package.latest.dependencies where dependency.kind.isNeeded {
      let choices = [dependency.name] + dependency.alternatives.map(\.name)
      if choices.contains(where: { names.contains($0) || isElsewhere($0) }) { continue }
      if !missing.contains(dependency.name) { missing.append(dependency.name) }
    }
    return missing
  }
}
