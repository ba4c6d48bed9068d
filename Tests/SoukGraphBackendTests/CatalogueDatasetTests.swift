import SoukModel
import SoukRDF
import SoukSPARQL
import Testing

@testable import SoukGraphBackend

@Suite("The catalogue as a dataset of graphs")
struct CatalogueDatasetTests {
  private let store: MemoryTripleStore
  private let quads: Set<Quad>

  init() {
    var market = Package(id: PackageID(.builtin, "jq"), releases: [Release(version: "1")])
    market.license = "MIT OR (Apache-2.0 WITH LLVM-exception)"
    let all = [
      PackageGraphTests.full,
      CatalogueEntry(package: market, verdict: .init(signature: .unsigned, checksum: .absent)),
    ]
    .flatMap { entry -> [Triple] in
      let graph = PackageGraph(entry)
      return graph.triples + graph.shared.values.joined()
    }
    store = MemoryTripleStore(all)
    quads = Set(all.map { Quad($0, graph: MarketplaceVocabulary.graph(of: $0.subject)) })
  }

  private func rows(_ text: String) throws -> [[Term?]] {
    let query = try QueryParser.parse(
      "PREFIX p: <https://ggen.io/marketplace/properties/> PREFIX r: <https://ggen.io/marketplace/registries/> "
        + text)
    let options = QueryOptions(now: Literal("2033-05-18T03:33:20Z", datatype: XSD.dateTime))
    guard
      case .solutions(let table) = try QueryRun(query, over: CatalogueDataset(store), options)
        .result()
    else { return [] }
    return table.rows
  }

  @Test("Each registry is a graph, and what a graph has is what the export puts there")
  func graphs() throws {
    let found = try rows("SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }")
    let expected = quads.filter { $0.graph != nil }.map { quad -> [Term?] in
      [
        quad.graph?.term, quad.triple.subject.term, .namedNode(quad.triple.predicate),
        quad.triple.object,
      ]
    }
    #expect(Set(found) == Set(expected))
    #expect(found.count == expected.count)
    #expect(
      Set(found.map { $0[0] }) == [
        .iri("https://ggen.io/marketplace/registries/apt"),
        .iri("https://ggen.io/marketplace/registries/builtin"),
      ])
  }

  @Test("The default graph has everything, once")
  func everything() throws {
    let found = try rows("SELECT ?s ?p ?o { ?s ?p ?o }")
    #expect(found.count == quads.count)
  }

  @Test("FROM makes a graph the default one, and a graph nobody has is empty")
  func from() throws {
    #expect(
      try rows("SELECT ?n FROM r:builtin { ?x p:hasVersion ?v ; p:name ?n }") == [[.string("jq")]])
    #expect(try rows("SELECT ?n FROM r:nobody { ?x p:hasVersion ?v ; p:name ?n }").isEmpty)
    #expect(try rows("SELECT ?n { GRAPH r:nobody { ?x p:name ?n } }").isEmpty)
    #expect(
      try rows("SELECT ?n { GRAPH <https://ggen.io/marketplace/properties/name> { ?x p:name ?n } }")
        .isEmpty)
  }

  @Test("A licence leads to each licence of SPDX's list that it names")
  func licenses() throws {
    let found = try rows("SELECT ?l { ?x p:name 'jq' ; p:hasLicense/p:spdx ?l } ORDER BY ?l")
    #expect(
      found == [
        [.iri("https://spdx.org/licenses/Apache-2.0")], [.iri("https://spdx.org/licenses/MIT")],
      ])
  }

  @Test("A package has a result where souk took steps to verify it, and only there")
  func results() throws {
    let found = try rows(
      "SELECT ?n ?s { ?x p:hasValidationResult ?r ; p:name ?n . ?r p:signatureStatus ?s }")
    #expect(found == [[.string("lib/ü %2F"), .string("key-revoked")]])
  }
}
