import SoukModel
import SoukRDF

/// What a catalogue entry is as triples.
///
/// A package rebuilt from them equals the package. RDF has no order among the values of a
/// property: a list whose order is not the sorted one carries that order as a literal beside its
/// values.
extension TripleSink {
  private typealias Words = MarketplaceVocabulary

  /// Makes the triples of an entry.
  mutating func describe(_ entry: CatalogueEntry) {
    let package = entry.package
    let node = Words.iri(of: package.id)
    begin(node, Words.package)
    add(node, Words.name, package.id.name)
    add(node, Words.registry, RegistryText(package.id.registry.description))
    addRepository(node, package.id.registry)
    add(node, Words.title, package.title)
    add(node, Words.description, package.summary)
    add(node, Words.category, package.category)
    addList(node, Words.keyword, order: Words.keywordOrder, package.keywords)
    addList(node, Words.tag, order: Words.tagOrder, package.tags)
    addAuthor(node, package.author)
    addLicense(node, package.license)
    add(node, Words.homepage, package.homepage)
    add(node, Words.downloads, package.downloads)
    add(node, Words.stars, package.stars)
    if let ready = package.productionReady { add(node, Words.productionReady, .boolean(ready)) }
    add(node, Words.path, package.path)
    add(node, Words.downloadURL, package.downloadURL)
    for (key, value) in package.extra.sorted(by: { $0.key < $1.key }) {
      add(node, Words.extra, .string("\(key.utf8.count):\(key)\(value.raw)"))
    }
    add(
      node, Words.popularity,
      .literal(Literal("\(package.popularity)", datatype: XSD.double)))
    addVerdict(node, package.id, entry.verdict)
    addReleases(node, package)
  }

  /// What is known stands at the package; where souk took steps to find it out, those have a node.
  private mutating func addVerdict(_ node: NamedNode, _ id: PackageID, _ verdict: Verdict) {
    func addStatus(_ node: NamedNode) {
      add(node, Words.signatureStatus, .string(verdict.signature.rawValue))
      add(node, Words.checksumStatus, .string(verdict.checksum.rawValue))
    }
    addStatus(node)
    guard !verdict.steps.isEmpty else { return }
    let result = Words.iri(ofValidation: id)
    add(node, Words.hasValidationResult, .namedNode(result))
    begin(result, Words.validationResult)
    addStatus(result)
    add(result, Words.verificationSteps, .string(VerificationStepCodec.encode(verdict.steps)))
  }

  private mutating func addRepository(_ node: NamedNode, _ registry: RegistryName) {
    let repository = Words.iri(of: registry)
    add(node, Words.inRepository, .namedNode(repository))
    guard share(repository) else { return }
    add(repository, RDF.type, Words.repository)
    add(repository, Words.name, .string(registry.description))
  }

  private mutating func addLicense(_ node: NamedNode, _ license: RegistryText?) {
    guard let license else { return }
    add(node, Words.licenseText, license)
    let shared = Words.iri(ofLicense: license)
    add(node, Words.hasLicense, .namedNode(shared))
    guard share(shared) else { return }
    add(shared, RDF.type, Words.license)
    add(shared, Words.name, .string(license.raw))
    let identifiers = SPDXExpression(license.raw)?.identifiers ?? []
    for identifier in Set(identifiers) where !identifier.hasPrefix("LicenseRef-") {
      add(shared, Words.spdx, .namedNode(Words.iri(ofSPDX: identifier)))
    }
  }

  private mutating func addAuthor(_ node: NamedNode, _ author: RegistryText?) {
    guard let author else { return }
    let person = Words.iri(ofAuthor: author)
    add(node, Words.hasAuthor, .namedNode(person))
    guard share(person) else { return }
    add(person, RDF.type, Words.author)
    add(person, Words.name, .string(author.raw))
  }

  private mutating func addReleases(_ node: NamedNode, _ package: Package) {
    var versions: [RegistryText: Int] = [:]
    var nodes: [NamedNode] = []
    for release in package.releases {
      let occurrence = versions[release.version, default: 0]
      versions[release.version] = occurrence + 1
      let version = Words.iri(of: package.id, version: release.version, occurrence: occurrence)
      nodes.append(version)
      begin(version, Words.packageVersion)
      add(version, Words.version, release.version)
      add(version, Words.archive, release.archive)
      add(version, Words.size, release.size)
      add(version, Words.installedSize, release.installedSize)
      add(version, Words.checksum, release.checksum)
      add(version, Words.checksumKind, .string(release.checksumKind.rawValue))
      add(version, Words.statement, release.statement)
      add(version, Words.signature, release.signature)
      add(version, Words.keyID, release.keyID)
      add(version, Words.publishedAt, release.publishedAt)
      let needed = release.dependencies.map { Words.iri(of: $0, in: package.id.registry) }
      addNodes(version, Words.hasDependency, order: Words.dependencyOrder, needed)
      for (dependency, needed) in zip(release.dependencies, needed) {
        describe(dependency, needed, in: package.id.registry)
      }
    }
    addNodes(node, Words.hasVersion, order: Words.versionOrder, nodes)
  }

  private mutating func describe(
    _ dependency: Dependency, _ node: NamedNode, in registry: RegistryName
  ) {
    guard share(node) else { return }
    add(node, RDF.type, Words.dependency)
    add(node, Words.name, .string(dependency.name.raw))
    add(node, Words.kind, .string(dependency.kind.rawValue))
    add(
      node, Words.onPackage, .namedNode(Words.iri(of: PackageID(registry, dependency.name))))
    add(node, Words.requirement, dependency.requirement)
    guard !dependency.alternatives.isEmpty else { return }
    let alternatives = dependency.alternatives.map { Words.iri(of: $0, in: registry) }
    addNodes(node, Words.alternative, order: Words.alternativeOrder, alternatives)
    for (alternative, other) in zip(dependency.alternatives, alternatives) {
      add(
        node, Words.onPackage, .namedNode(Words.iri(of: PackageID(registry, alternative.name))))
      guard share(other) else { continue }
      add(other, Words.name, .string(alternative.name.raw))
      add(other, Words.requirement, alternative.requirement)
    }
  }

  private mutating func begin(_ node: NamedNode, _ type: Term) {
    own(node)
    add(node, RDF.type, type)
  }

  private mutating func add(_ node: NamedNode, _ property: NamedNode, _ text: RegistryText?) {
    if let text { add(node, property, .string(text.raw)) }
  }

  private mutating func add(_ node: NamedNode, _ property: NamedNode, _ number: Int64?) {
    if let number { add(node, property, .integer(number)) }
  }

  private mutating func addList(
    _ node: NamedNode, _ property: NamedNode, order: NamedNode, _ list: [RegistryText]
  ) {
    let (values, permutation) = ListOrder.split(list)
    for value in values { add(node, property, .string(value.raw)) }
    if let permutation { add(node, order, .string(permutation)) }
  }

  private mutating func addNodes(
    _ node: NamedNode, _ property: NamedNode, order: NamedNode, _ list: [NamedNode]
  ) {
    let (values, permutation) = ListOrder.split(list.map { RegistryText($0.iri) })
    for value in values { add(node, property, .iri(value.raw)) }
    if let permutation { add(node, order, .string(permutation)) }
  }
}
