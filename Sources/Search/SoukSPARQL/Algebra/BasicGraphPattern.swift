/// Triple patterns that must all fit at once.
///
/// [SPARQL 1.1 Query, clause 18.1.6](https://www.w3.org/TR/sparql11-query/#BasicGraphPattern). The
/// order says nothing; without patterns there is one solution, which binds nothing.
package struct BasicGraphPattern: Hashable, Sendable {
  /// The patterns, as given.
  package let patterns: [TriplePattern]

  /// A pattern of all of these.
  package init(_ patterns: [TriplePattern]) { self.patterns = patterns }

  /// Every variable once, in the order of its first appearance.
  package var variables: [Variable] {
    var seen: Set<Variable> = []
    var variables: [Variable] = []
    for position in patterns.lazy.flatMap(\.positions) {
      if case .variable(let variable) = position, seen.insert(variable).inserted {
        variables.append(variable)
      }
    }
    return variables
  }
}

extension BasicGraphPattern: ExpressibleByArrayLiteral {
  /// A pattern of all of these.
  package init(arrayLiteral patterns: TriplePattern...) { self.init(patterns) }
}
