package import SoukModel
package import SoukRDF

/// The words of the marketplace's graph, under `https://ggen.io/marketplace/`.
package enum MarketplaceVocabulary {
  /// Leads every IRI of the marketplace.
  package static let namespace = "https://ggen.io/marketplace/"

  static func property(_ name: String) -> NamedNode { NamedNode(namespace + "properties/" + name) }
  static func type(_ name: String) -> Term { .iri(namespace + "classes/" + name) }

  static let package = type("Package")
  static let packageVersion = type("PackageVersion")
  static let author = type("Author")
  static let dependency = type("Dependency")
  static let license = type("License")
  static let repository = type("Repository")
  static let validationResult = type("ValidationResult")

  static let name = property("name")
  static let registry = property("registry")
  static let title = property("title")
  static let description = property("description")
  static let category = property("category")
  static let keyword = property("keyword")
  static let keywordOrder = property("keywordOrder")
  static let tag = property("tag")
  static let tagOrder = property("tagOrder")
  static let hasAuthor = property("hasAuthor")
  static let licenseText = property("license")
  static let hasLicense = property("hasLicense")
  static let spdx = property("spdx")
  static let inRepository = property("inRepository")
  static let homepage = property("homepage")
  static let downloads = property("downloads")
  static let stars = property("stars")
  static let productionReady = property("productionReady")
  static let path = property("path")
  static let downloadURL = property("downloadURL")
  static let extra = property("extra")
  static let popularity = property("popularity")
  static let signatureStatus = property("signatureStatus")
  static let checksumStatus = property("checksumStatus")
  static let hasValidationResult = property("hasValidationResult")
  static let verificationSteps = property("verificationSteps")
  static let hasVersion = property("hasVersion")
  static let versionOrder = property("versionOrder")

  static let version = property("version")
  static let archive = property("archive")
  static let size = property("size")
  static let installedSize = property("installedSize")
  static let checksum = property("checksum")
  static let checksumKind = property("checksumKind")
  static let statement = property("statement")
  static let signature = property("signature")
  static let keyID = property("keyID")
  static let publishedAt = property("publishedAt")
  static let hasDependency = property("hasDependency")
  static let dependencyOrder = property("dependencyOrder")

  static let kind = property("kind")
  static let requirement = property("requirement")
  static let onPackage = property("onPackage")
  static let alternative = property("alternative")
  static let alternativeOrder = property("alternativeOrder")

  /// The name of the graph that a node belongs to: one for each registry; nil for what they share.
  static func graph(of node: Resource) -> Resource? {
    guard case .namedNode(let node) = node, node.iri.hasPrefix(namespace) else { return nil }
    let parts = node.iri.dropFirst(namespace.count).split(separator: "/", maxSplits: 2)
    guard parts.count >= 2, kindsOfGraph.contains(parts[0]) else { return nil }
    return .iri("\(namespace)registries/\(parts[1])")
  }

  /// What leads the IRIs of the nodes that belong to a registry, before its name.
  private static let kindsOfGraph: Set<Substring> = ["packages", "dependencies", "registries"]

  /// The IRI of a registry: of the node that describes it, and of the graph that is its own.
  package static func iri(of registry: RegistryName) -> NamedNode {
    NamedNode("\(namespace)registries/\(registry)")
  }

  /// The IRI of what was found out about a package.
  static func iri(ofValidation id: PackageID) -> NamedNode {
    NamedNode("\(iri(of: id).iri)/validation")
  }

  /// The IRI of a licence, by its text: packages of the same licence share the node.
  static func iri(ofLicense license: RegistryText) -> NamedNode {
    NamedNode("\(namespace)licenses/\(encoded(license))")
  }

  /// The IRI that SPDX gives a licence on its list.
  static func iri(ofSPDX identifier: String) -> NamedNode {
    NamedNode("https://spdx.org/licenses/\(encoded(RegistryText(identifier)))")
  }

  /// The IRI of a package.
  package static func iri(of id: PackageID) -> NamedNode {
    NamedNode("\(namespace)packages/\(id.registry)/\(encoded(id.name))")
  }

  /// The IRI of one version of a package; `occurrence` tells apart versions of equal name.
  static func iri(of id: PackageID, version: RegistryText, occurrence: Int) -> NamedNode {
    let suffix = occurrence == 0 ? "" : "/\(occurrence + 1)"
    return NamedNode("\(iri(of: id).iri)/versions/\(encoded(version))\(suffix)")
  }

  /// The IRI of an author.
  static func iri(ofAuthor author: RegistryText) -> NamedNode {
    NamedNode("\(namespace)authors/\(encoded(author))")
  }

  /// The IRI of a dependency: packages that need the same share the node.
  static func iri(of dependency: Dependency, in registry: RegistryName) -> NamedNode {
    var iri = "\(namespace)dependencies/\(registry)/\(dependency.kind.rawValue)/"
    iri += segment(dependency.name, dependency.requirement)
    for alternative in dependency.alternatives {
      iri += "/or/" + segment(alternative.name, alternative.requirement)
    }
    return NamedNode(iri)
  }

  /// The IRI of a dependency's alternative.
  static func iri(of alternative: Dependency.Alternative, in registry: RegistryName) -> NamedNode {
    NamedNode(
      "\(namespace)dependencies/\(registry)/alternative/"
        + segment(alternative.name, alternative.requirement))
  }

  private static func segment(_ name: RegistryText, _ requirement: RegistryText?) -> String {
    requirement.map { "\(encoded(name))/=\(encoded($0))" } ?? encoded(name)
  }

  /// Percent-encodes everything but RFC 3986's unreserved characters (section 2.3).
  static func encoded(_ text: RegistryText) -> String { PercentEncoding.encoded(text.raw) }
}
