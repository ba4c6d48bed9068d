import Foundation
import SoukRDF
import Testing

@testable import SoukGraphBackend

/// The vocabulary as a file for others, held against what the graph has.
@Suite struct OntologyTests {
  private static let rdfs = "http://www.w3.org/2000/01/rdf-schema#"
  private static let owl = "http://www.w3.org/2002/07/owl#"

  private let triples: [Triple]

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Docs/Ontology.ttl")
    let reader = RDFReader(.turtle, file: "Ontology.ttl", base: nil, blankNodePrefix: "")
    triples = try reader.quads([UInt8](Data(contentsOf: file))).map(\.triple)
  }

  private func objects(_ subject: NamedNode, _ property: String) -> [Term] {
    triples.filter { $0.subject == .namedNode(subject) && $0.predicate == NamedNode(property) }
      .map(\.object)
  }

  private func types(_ node: NamedNode) -> [Term] { objects(node, RDF.type.iri) }

  @Test func everyWordIsDeclaredOnceWithALabelAndACommentAndNoOtherIs() {
    let declared = triples.compactMap { triple -> String? in
      guard triple.predicate == RDF.type, case .namedNode(let node) = triple.subject,
        triple.object != .iri(Self.owl + "Ontology")
      else { return nil }
      #expect(objects(node, Self.rdfs + "label").count == 1, "\(node)")
      #expect(objects(node, Self.rdfs + "comment").count == 1, "\(node)")
      return MarketplaceVocabulary.shortened(node)
    }
    #expect(declared.sorted() == MarketplaceVocabulary.words.sorted())
  }

  @Test func everyTripleOfAPackageKeepsToWhatIsDeclaredOfItsProperty() throws {
    let graph = PackageGraph(PackageGraphTests.full)
    let all = Set(graph.triples + graph.shared.values.joined())
    func classes(_ node: Resource) -> [Term] {
      all.filter { $0.subject == node && $0.predicate == RDF.type }.map(\.object)
    }
    for triple in all where triple.predicate != RDF.type {
      let property = triple.predicate
      let range = try #require(objects(property, Self.rdfs + "range").first, "\(property)")
      switch triple.object {
      case .literal(let literal):
        #expect(types(property) == [.iri(Self.owl + "DatatypeProperty")], "\(triple)")
        #expect(range == .namedNode(literal.datatype), "\(triple)")
      case .namedNode, .blankNode:
        #expect(types(property) == [.iri(Self.owl + "ObjectProperty")], "\(triple)")
      }
      for domain in objects(property, Self.rdfs + "domain") {
        let mine = classes(triple.subject)
        #expect(mine.isEmpty || mine.contains(domain), "\(triple)")
      }
    }
  }
}
