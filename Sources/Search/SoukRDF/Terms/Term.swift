/// A node of an RDF graph.
///
/// [RDF 1.1 Concepts, clause 3.1](https://www.w3.org/TR/rdf11-concepts/#section-triples).
package enum Term: Hashable, Sendable {
  /// An IRI.
  case namedNode(NamedNode)
  /// A node without an IRI.
  case blankNode(BlankNode)
  /// A value.
  case literal(Literal)

  /// A named node with the given IRI, which is not checked.
  package static func iri(_ iri: String) -> Term { .namedNode(NamedNode(iri)) }

  /// A plain string.
  package static func string(_ text: String) -> Term { .literal(Literal(text)) }

  /// An `xsd:integer`.
  package static func integer(_ value: Int64) -> Term { .literal(Literal(integer: value)) }

  /// An `xsd:boolean`.
  package static func boolean(_ value: Bool) -> Term { .literal(Literal(boolean: value)) }
}
