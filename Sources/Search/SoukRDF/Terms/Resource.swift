/// A term that may be the subject of a triple: anything but a literal.
///
/// [RDF 1.1 Concepts, clause 3.1](https://www.w3.org/TR/rdf11-concepts/#section-triples).
package enum Resource: Hashable, Sendable {
  /// An IRI.
  case namedNode(NamedNode)
  /// A node without an IRI.
  case blankNode(BlankNode)

  /// A named node with the given IRI, which is not checked.
  package static func iri(_ iri: String) -> Resource { .namedNode(NamedNode(iri)) }

  /// The resource in `term`, or nil when it is a literal.
  package init?(_ term: Term) {
    switch term {
    case .namedNode(let node): self = .namedNode(node)
    case .blankNode(let node): self = .blankNode(node)
    case .literal: return nil
    }
  }

  /// The same node as a term.
  package var term: Term {
    switch self {
    case .namedNode(let node): .namedNode(node)
    case .blankNode(let node): .blankNode(node)
    }
  }
}
