package import SoukRDF

/// One position of a triple pattern.
///
/// A blank node here means that very node of the source. Those of a query's text are variables that
/// nobody can name (SPARQL 1.1 Query, clause 4.1.4), and are to be given as such.
package enum TermPattern: Hashable, Sendable {
  /// Any term; the same one wherever the variable stands.
  case variable(Variable)
  /// This term.
  case term(Term)

  /// A variable by its name.
  package static func `var`(_ name: String) -> TermPattern { .variable(Variable(name)) }

  /// A named node by its IRI.
  package static func iri(_ iri: String) -> TermPattern { .term(.iri(iri)) }
}

extension TermPattern: CustomStringConvertible {
  /// The position as it stands in a query.
  package var description: String {
    switch self {
    case .variable(let variable): variable.description
    case .term(let term): term.description
    }
  }
}
