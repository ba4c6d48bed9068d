import SoukModel
import SoukRDF

/// The triples of one catalogue entry.
///
/// A package rebuilt from them equals the package. RDF has no order among the values of a
/// property: a list whose order is not the sorted one carries that order as a literal beside its
/// values.
struct PackageGraph {
  /// The nodes that belong to this package alone: replaced as a whole when it changes.
  private(set) var owned: [Resource] = []
  /// The triples about those nodes.
  private(set) var triples: [Triple] = []
  /// Nodes that packages share (authors, dependencies), with their triples.
  private(set) var shared: [(node: NamedNode, triples: [Triple])] = []

  private typealias Words = MarketplaceVocabulary

  /// Describes an entry.
  init(_ entry: CatalogueEntry) {
    let package = entry.package
    let node = Words.iri(of: package.id)
    own(node, Words.package)
    add(node, Words.name, package.id.name)
    add(node, Words.registry, RegistryText(package.id.registry.description))
    add(node, Words.title, package.title)
    add(node, Words.description, package.summary)
    add(node, Words.category, package.category)
    addList(node, Words.keyword, order: Words.keywordOrder, package.keywords)
    addList(node, Words.tag, order: Words.tagOrder, package.tags)
    addAuthor(node, package.author)
    add(node, Words.license, package.license)
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
    addVerdict(node, entry.verdict)
    addReleases(node, package)
  }

  private mutating func addVerdict(_ node: NamedNode, _ verdict: Verdict) {
    add(node, Words.signatureStatus, .string(verdict.signature.rawValue))
    add(node, Words.checksumStatus, .string(verdict.checksum.rawValue))
    if !verdict.steps.isEmpty {
      add(node, Words.verificationSteps, .string(VerificationStepCodec.encode(verdict.steps)))
    }
  }

  private mutating func addAuthor(_ node: NamedNode, _ author: RegistryText?) {
    guard let author else { return }
    let person = Words.iri(ofAuthor: author)
    add(node, Words.hasAuthor, .namedNode(person))
    let about = Resource.namedNode(person)
    shared.append(
      (
        person,
        [
          Triple(about, RDF.type, Words.author),
          Triple(about, Words.name, .string(author.raw)),
        ]
      ))
  }

  private mutating func addReleases(_ node: NamedNode, _ package: Package) {
    var versions: [RegistryText: Int] = [:]
    var nodes: [NamedNode] = []
    for release in package.releases {
      let occurrence = versions[release.version, default: 0]
      versions[release.version] = occurrence + 1
      let version = Words.iri(of: package.id, version: release.version, occurrence: occurrence)
      nodes.append(version)
      own(version, Words.packageVersion)
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
    let about = Resource.namedNode(node)
    var described = [
      Triple(about, RDF.type, Words.dependency),
      Triple(about, Words.name, .string(dependency.name.raw)),
      Triple(about, Words.kind, .string(dependency.kind.rawValue)),
      Triple(
        about, Words.onPackage,
        .namedNode(Words.iri(of: PackageID(registry, dependency.name)))),
    ]
    if let requirement = dependency.requirement {
      described.append(Triple(about, Words.requirement, .string(requirement.raw)))
    }
    let alternatives = dependency.alternatives.map { Words.iri(of: $0, in: registry) }
    let (values, order) = ListOrder.split(alternatives.map { RegistryText($0.iri) })
    for value in values { described.append(Triple(about, Words.alternative, .iri(value.raw))) }
    if let order { described.append(Triple(about, Words.alternativeOrder, .string(order))) }
    for (alternative, other) in zip(dependency.alternatives, alternatives) {
      describe(alternative, other, in: registry)
      described.append(
        Triple(
          about, Words.onPackage,
          .namedNode(Words.iri(of: PackageID(registry, alternative.name)))))
    }
    shared.append((node, described))
  }

  private mutating func describe(
    _ alternative: Dependency.Alternative, _ node: NamedNode, in registry: RegistryName
  ) {
    let about = Resource.namedNode(node)
    var described = [Triple(about, Words.name, .string(alternative.name.raw))]
    if let requirement = alternative.requirement {
      described.append(Triple(about, Words.requirement, .string(requirement.raw)))
    }
    shared.append((node, described))
  }

  private mutating func own(_ node: NamedNode, _ type: Term) {
    owned.append(.namedNode(node))
    add(node, RDF.type, type)
  }

  private mutating func add(_ node: NamedNode, _ property: NamedNode, _ object: Term) {
    triples.append(Triple(.namedNode(node), property, object))
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
