package import SoukModel

/// Who needs whom within one registry: counted in one pass, asked afterwards.
///
/// A package counts once for each name that its newest release cannot work without. Debian's
/// virtual packages count as there.
package struct DependencyCensus: Hashable, Sendable {
  private static let provides = "Provides"
  private var names: Set<RegistryText> = []
  private var counts: [RegistryText: Int] = [:]

  /// Nobody yet.
  package init() {}

  /// Counts one package.
  package mutating func add(_ package: Package) {
    names.insert(package.id.name)
    for name in Self.virtualNames(package) { names.insert(name) }
    var counted: Set<RegistryText> = []
    for dependency in package.latest.dependencies
    where dependency.kind.isNeeded && counted.insert(dependency.name).inserted {
      counts[dependency.name, default: 0] += 1
    }
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

  /// The names of a `Provides` field: JSON text of `a, b (= 1)`.
  private static func virtualNames(_ package: Package) -> [RegistryText] {
    guard let field = package.extra[provides] else { return [] }
    return field.raw.split(separator: ",").compactMap { part in
      let name = part.drop { $0 == " " || $0 == "\"" }
        .prefix { $0 != " " && $0 != "\"" && $0 != "(" && $0 != ":" }
      return name.isEmpty ? nil : RegistryText(String(name))
    }
  }
}
