/// An IRI as a node or an arc of the graph.
///
/// [RDF 1.1 Concepts, clause 3.2](https://www.w3.org/TR/rdf11-concepts/#section-IRIs). Two are equal
/// when their characters are; nothing is normalised. The text is taken as given: readers check it.
package struct NamedNode: Sendable {
  /// The absolute IRI, without angle brackets.
  package let iri: String

  /// A node with the given absolute IRI, which is not checked.
  package init(_ iri: String) { self.iri = iri }
}

extension NamedNode: Hashable, Comparable {
  /// Whether both have the same characters.
  package static func == (left: NamedNode, right: NamedNode) -> Bool {
    CodePoints.equal(left.iri, right.iri)
  }

  /// Order by code point.
  package static func < (left: NamedNode, right: NamedNode) -> Bool {
    CodePoints.precedes(left.iri, right.iri)
  }

  /// Feeds the characters.
  package func hash(into hasher: inout Hasher) { CodePoints.hash(iri, into: &hasher) }
}
