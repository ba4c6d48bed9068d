package import SoukModel

/// What filters look at of a package: the same for both backends.
package struct PackageAttributes: Hashable, Sendable {
  /// The registry, folded.
  package let registry: String
  /// The category, folded; empty where there is none.
  package let category: String
  /// The licence in the form of ``LicenseWords``; empty where none is stated.
  package let license: String
  /// The words of the verdict.
  package let verdict: [String]
  /// The folded names of the packages that the newest release needs, alternatives too; each once.
  package let dependencies: [String]
  /// The downloads; nil where nobody counts them.
  package let downloads: Int64?
  /// The newest release's version.
  package let version: RegistryText
  /// By whose rules it is compared.
  package let numbering: VersionFilter.Numbering

  /// How many needed packages of one release are looked at.
  private static let mostDependencies = 2_048
  /// How many names are few.
  private static let few = 16

  /// Takes what filters look at out of a package.
  package init(_ entry: CatalogueEntry) {
    let package = entry.package
    registry = AttributeWord.folded(package.id.registry.description)
    category = package.category.map { AttributeWord.folded(TextFolding.fold($0.raw)) } ?? ""
    license = package.license.map { LicenseWords.whole($0.raw) } ?? ""
    verdict = TrustWords.words(of: entry.verdict)
    downloads = package.downloads
    version = package.latest.version
    numbering = VersionFilter.Numbering(of: package.id.registry)
    dependencies = Self.dependencies(of: package.latest)
  }

  private static func dependencies(of release: Release) -> [String] {
    var names: [String] = []
    // Most releases need few packages, among which a name is found faster than a set is made.
    var seen: Set<String> = []
    func add(_ name: RegistryText) {
      let word = AttributeWord.folded(name.raw)
      guard !word.isEmpty else { return }
      if names.count < few {
        if !names.contains(word) { names.append(word) }
        return
      }
      if seen.isEmpty { seen.formUnion(names) }
      if seen.insert(word).inserted { names.append(word) }
    }
    for dependency in release.dependencies.prefix(mostDependencies)
    where dependency.kind.isNeeded {
      add(dependency.name)
      for alternative in dependency.alternatives { add(alternative.name) }
    }
    return names
  }

  /// The words of an attribute.
  package func words(of attribute: PackageAttribute) -> [String] {
    switch attribute {
    case .verdict: verdict
    case .registry: [registry]
    case .category: category.isEmpty ? [] : [category]
    case .license: LicenseWords.words(ofWhole: license)
    case .wholeLicense: license.isEmpty ? [] : [license]
    case .dependency: dependencies
    }
  }
}
