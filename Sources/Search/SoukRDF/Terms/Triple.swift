/// One statement: a subject has a property with a value.
///
/// [RDF 1.1 Concepts, clause 3.1](https://www.w3.org/TR/rdf11-concepts/#section-triples).
package struct Triple: Hashable, Sendable {
  /// What is spoken of.
  package let subject: Resource
  /// The property.
  package let predicate: NamedNode
  /// The property's value.
  package let object: Term

  /// A triple of the three parts.
  package init(_ subject: Resource, _ predicate: NamedNode, _ object: Term) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }
}
