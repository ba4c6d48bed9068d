/// A node without an IRI, known by a label inside one graph only.
///
/// [RDF 1.1 Concepts, clause 3.4](https://www.w3.org/TR/rdf11-concepts/#section-blank-nodes).
package struct BlankNode: Sendable {
  /// The label, without the leading `_:`.
  package let label: String

  /// A node with the given label, which is not checked.
  package init(_ label: String) { self.label = label }
}

extension BlankNode: Hashable, Comparable {
  /// Whether both have the same label.
  package static func == (left: BlankNode, right: BlankNode) -> Bool {
    CodePoints.equal(left.label, right.label)
  }

  /// Order of the labels by code point.
  package static func < (left: BlankNode, right: BlankNode) -> Bool {
    CodePoints.precedes(left.label, right.label)
  }

  /// Feeds the label.
  package func hash(into hasher: inout Hasher) { CodePoints.hash(label, into: &hasher) }
}
