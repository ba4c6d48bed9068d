import SoukModel
import SoukRDF
import Testing

@testable import SoukGraphBackend

struct PackageGraphTests {
  /// Rebuilds an entry from nothing but its triples, in any order.
  func rebuilt(_ entry: CatalogueEntry) throws -> CatalogueEntry? {
    let graph = PackageGraph(entry)
    let all = Set(graph.triples + graph.shared.values.joined())
    let reader = PackageGraphReader { node in
      all.filter { $0.subject == .namedNode(node) }.shuffled()
    }
    return try reader.entry(entry.package.id)
  }

  static let full = CatalogueEntry(
    package: Package(
      id: PackageID(.apt, "lib/ü %2F"), title: "", summary: "one\nline \u{1B}[2J",
      category: "devel", keywords: ["z", "a", "z", ""], tags: ["a", "b"], author: "A <a@b>",
      license: "MIT", homepage: "https://x/?a=b", downloads: 0, stars: -1, productionReady: false,
      path: "p", downloadURL: "d",
      releases: [
        Release(
          version: "2:1.0-1",
          dependencies: [
            Dependency(
              name: "libz", requirement: ">= 1", kind: .preDepends,
              alternatives: [.init(name: "libz-ng"), .init(name: "a", requirement: "= 1")]),
            Dependency(name: "liba", kind: .suggests), Dependency(name: "libz"),
            Dependency(name: "libz"),
          ], archive: "x.deb", size: 12, installedSize: .max, checksum: "ab",
          checksumKind: .directory, statement: "s\n", signature: "sig", keyID: "k",
          publishedAt: 5),
        Release(version: "1"), Release(version: "1", size: 3),
      ], extra: ["a:b": "{\"x\":1}", "ü": "2", "": "3"], popularity: 12.345_678_901_234_5),
    verdict: Verdict(
      signature: .keyRevoked, checksum: .sizeMismatch,
      steps: [
        VerificationStep(.key, .failed, "revoked \u{202E}", expected: "a", found: "b", code: "T04")
      ]))

  @Test func aPackageRebuiltFromItsTriplesEqualsThePackage() throws {
    #expect(try rebuilt(Self.full) == Self.full)
  }

  @Test func whatIsMissingStaysMissing() throws {
    let bare = CatalogueEntry(
      package: Package(id: PackageID(.builtin, "x"), releases: [Release(version: "")]),
      verdict: Verdict(signature: .unsigned, checksum: .absent))
    #expect(try rebuilt(bare) == bare)
  }

  @Test func packagesThatNeedTheSameShareTheNode() {
    let dependency = Dependency(name: "libc6", requirement: ">= 2.34")
    #expect(
      MarketplaceVocabulary.iri(of: dependency, in: .apt)
        == MarketplaceVocabulary.iri(of: dependency, in: .apt))
    #expect(
      MarketplaceVocabulary.iri(of: dependency, in: .apt)
        != MarketplaceVocabulary.iri(of: Dependency(name: "libc6"), in: .apt))
  }

  @Test func aHostileNameCannotLeaveItsIRI() {
    let iri = MarketplaceVocabulary.iri(of: PackageID(.apt, "a/b> <x> \"\u{1B}é")).iri
    #expect(iri == "https://ggen.io/marketplace/packages/apt/a%2Fb%3E%20%3Cx%3E%20%22%1B%C3%A9")
  }

  @Test(
    arguments: [
      [], ["a"], ["a", "b"], ["b", "a"], ["a", "a"], ["", "b", ""],
    ] as [[String]])
  func theOrderOfAListSurvivesASet(list: [String]) {
    let texts = list.map { RegistryText($0) }
    let (values, order) = ListOrder.split(texts)
    #expect(ListOrder.join(values.shuffled(), order: order) == texts)
  }

  @Test func aDamagedOrderLosesNoOtherElement() {
    #expect(ListOrder.join(["a", "b"], order: "1 x 9 0") == ["b", "a"])
  }
}
