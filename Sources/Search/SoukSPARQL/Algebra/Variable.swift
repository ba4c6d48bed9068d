/// A name that a solution gives a term to.
///
/// [SPARQL 1.1 Query, clause 4.1.3](https://www.w3.org/TR/sparql11-query/#QSynVariables).
package struct Variable: Hashable, Sendable {
  /// The name, without the leading `?` or `$`.
  package let name: String

  /// A variable with the given name, which is not checked.
  package init(_ name: String) { self.name = name }
}

extension Variable: ExpressibleByStringLiteral {
  /// A variable named in the source.
  package init(stringLiteral name: String) { self.init(name) }
}

extension Variable: CustomStringConvertible {
  /// The variable as it stands in a query.
  package var description: String { "?\(name)" }
}
