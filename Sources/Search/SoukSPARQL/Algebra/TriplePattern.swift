package import SoukRDF

/// A triple in which any position may be a variable.
///
/// [SPARQL 1.1 Query, clause 18.1.5](https://www.w3.org/TR/sparql11-query/#sparqlTriplePatterns).
package struct TriplePattern: Hashable, Sendable {
  /// What is spoken of.
  package let subject: TermPattern
  /// The property.
  package let predicate: TermPattern
  /// The property's value.
  package let object: TermPattern

  /// A pattern of three positions.
  package init(_ subject: TermPattern, _ predicate: TermPattern, _ object: TermPattern) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }

  /// A pattern whose property is known, as it nearly always is.
  package init(_ subject: TermPattern, _ predicate: NamedNode, _ object: TermPattern) {
    self.init(subject, .term(.namedNode(predicate)), object)
  }

  /// The three positions in order.
  package var positions: [TermPattern] { [subject, predicate, object] }
}

extension TriplePattern: CustomStringConvertible {
  /// The pattern as it stands in a query.
  package var description: String { "\(subject) \(predicate) \(object) ." }
}
