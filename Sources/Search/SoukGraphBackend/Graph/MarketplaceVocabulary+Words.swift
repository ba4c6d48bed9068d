package import SoukModel
package import SoukRDF

extension MarketplaceVocabulary {
  private static let properties = "\(namespace)properties/"
  private static let classes = "\(namespace)classes/"

  /// What `p:` and `c:` stand for.
  package static let prefixes = ["p": properties, "c": classes]

  /// Every word of the vocabulary as queries write it, classes first.
  package static let words: [String] = {
    let types = [
      package, packageVersion, author, dependency, license, repository, validationResult,
    ].compactMap { type in
      if case .namedNode(let node) = type { shortened(node) } else { nil }
    }
    return types
      + [
        name, registry, title, description, category, keyword, keywordOrder, tag, tagOrder,
        hasAuthor, licenseText, hasLicense, spdx, inRepository, homepage, downloads, stars,
        productionReady, path, downloadURL, extra,
        popularity, signatureStatus, checksumStatus, hasValidationResult, verificationSteps,
        hasVersion, versionOrder,
        version, archive, size, installedSize, checksum, checksumKind, statement, signature, keyID,
        publishedAt, hasDependency, dependencyOrder, kind, requirement, onPackage, alternative,
        alternativeOrder,
      ].map(shortened)
  }()

  /// An IRI as people read it: `a` for the class of a node, `p:name`, `c:Package`, `packages/apt/bash`; one
  /// of another vocabulary whole, in angle brackets.
  package static func shortened(_ node: NamedNode) -> String {
    let iri = node.iri
    if node == RDF.type { return "a" }
    if iri.hasPrefix(properties) { return "p:" + iri.dropFirst(properties.count) }
    if iri.hasPrefix(classes) { return "c:" + iri.dropFirst(classes.count) }
    guard iri.hasPrefix(namespace) else { return "<\(iri)>" }
    return decoded(iri.dropFirst(namespace.count))
  }

  /// The package that a node stands for; nil for every other node.
  package static func package(of node: NamedNode) -> PackageID? {
    let lead = namespace + "packages/"
    guard node.iri.hasPrefix(lead) else { return nil }
    let parts = node.iri.dropFirst(lead.count).split(separator: "/")
    guard parts.count == 2, let registry = RegistryName(String(parts[0])) else { return nil }
    return PackageID(registry, RegistryText(decoded(parts[1])))
  }

  /// A text without percent-encodings (RFC 3986 section 2.1); as it is where they are not UTF-8.
  private static func decoded(_ text: Substring) -> String {
    String(validating: PercentEncoding.decoded(text.utf8), as: UTF8.self) ?? String(text)
  }
}
