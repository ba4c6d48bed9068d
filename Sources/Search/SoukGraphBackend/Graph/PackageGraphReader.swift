import SoukModel
import SoukRDF

/// Rebuilds a catalogue entry from its triples.
struct PackageGraphReader {
  /// Gives all triples about a node.
  let triples: (NamedNode) throws -> [Triple]

  private typealias Words = MarketplaceVocabulary

  /// The entry of a package; nil where the graph does not describe one.
  func entry(_ id: PackageID) throws -> CatalogueEntry? {
    let node = NodeDescription(try triples(Words.iri(of: id)))
    guard node.has(RDF.type, Words.package) else { return nil }
    var package = Package(id: id, releases: [])
    package.title = node.text(Words.title)
    package.summary = node.text(Words.description) ?? ""
    package.category = node.text(Words.category)
    package.keywords = node.list(Words.keyword, order: Words.keywordOrder)
    package.tags = node.list(Words.tag, order: Words.tagOrder)
    package.license = node.text(Words.licenseText)
    package.homepage = node.text(Words.homepage)
    package.downloads = node.number(Words.downloads)
    package.stars = node.number(Words.stars)
    package.productionReady = node.lexicalForm(Words.productionReady).map { $0 == "true" }
    package.path = node.text(Words.path)
    package.downloadURL = node.text(Words.downloadURL)
    package.popularity = node.lexicalForm(Words.popularity).flatMap(Double.init) ?? 0
    for pair in node.texts(Words.extra) {
      if let (key, value) = Self.pair(pair.raw) { package.extra[key] = value }
    }
    if let author = node.nodes(Words.hasAuthor).first {
      package.author = NodeDescription(try triples(author)).text(Words.name)
    }
    for version in node.nodes(Words.hasVersion, order: Words.versionOrder) {
      package.releases.append(try release(NodeDescription(try triples(version))))
    }
    return CatalogueEntry(package: package, verdict: try verdict(node))
  }

  private func verdict(_ node: NodeDescription) throws -> Verdict {
    let result = try node.nodes(Words.hasValidationResult).first.map { result in
      NodeDescription(try triples(result))
    }
    return Verdict(
      signature: node.lexicalForm(Words.signatureStatus).flatMap(SignatureStatus.init)
        ?? .notFetched,
      checksum: node.lexicalForm(Words.checksumStatus).flatMap(ChecksumStatus.init) ?? .notFetched,
      steps: result?.lexicalForm(Words.verificationSteps).map(VerificationStepCodec.decode) ?? [])
  }

  private func release(_ node: NodeDescription) throws -> Release {
    var release = Release(version: node.text(Words.version) ?? "")
    release.archive = node.text(Words.archive)
    release.size = node.number(Words.size)
    release.installedSize = node.number(Words.installedSize)
    release.checksum = node.text(Words.checksum)
    release.checksumKind =
      node.lexicalForm(Words.checksumKind).flatMap(Release.ChecksumKind.init) ?? .archive
    release.statement = node.text(Words.statement)
    release.signature = node.text(Words.signature)
    release.keyID = node.text(Words.keyID)
    release.publishedAt = node.number(Words.publishedAt)
    for dependency in node.nodes(Words.hasDependency, order: Words.dependencyOrder) {
      release.dependencies.append(try self.dependency(NodeDescription(try triples(dependency))))
    }
    return release
  }

  private func dependency(_ node: NodeDescription) throws -> Dependency {
    var dependency = Dependency(name: node.text(Words.name) ?? "")
    dependency.requirement = node.text(Words.requirement)
    dependency.kind =
      node.lexicalForm(Words.kind).flatMap(Dependency.Kind.init) ?? .depends
    for alternative in node.nodes(Words.alternative, order: Words.alternativeOrder) {
      let other = NodeDescription(try triples(alternative))
      dependency.alternatives.append(
        Dependency.Alternative(
          name: other.text(Words.name) ?? "", requirement: other.text(Words.requirement)))
    }
    return dependency
  }

  /// Takes `3:keyvalue` apart; nil where it has another form.
  private static func pair(_ text: String) -> (String, RegistryText)? {
    guard let colon = text.firstIndex(of: ":"), let length = Int(text[..<colon]), length >= 0
    else { return nil }
    let rest = text.utf8[text.utf8.index(after: colon)...]
    guard rest.count >= length else { return nil }
    return (
      String(decoding: rest.prefix(length), as: UTF8.self),
      RegistryText(String(decoding: rest.dropFirst(length), as: UTF8.self))
    )
  }
}
