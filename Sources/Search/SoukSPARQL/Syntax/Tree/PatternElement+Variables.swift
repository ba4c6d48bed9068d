import SoukRDF

/// Which variables a pattern gives values to.
///
/// [SPARQL 1.1 Query, clause 18.2.1](https://www.w3.org/TR/sparql11-query/#variableScope).
extension GroupPattern {
  /// The variables in scope after the group.
  var visibleVariables: Set<Variable> {
    elements.reduce(into: []) { $0.formUnion($1.visibleVariables) }
  }
}

extension PatternElement {
  /// The variables in scope after the element, those of the text's blank nodes among them.
  var visibleVariables: Set<Variable> {
    switch self {
    case .triples(let patterns): return Set(patterns.flatMap(\.variables))
    case .filter, .minus: return []
    case .optional(let group): return group.visibleVariables
    case .union(let groups):
      return groups.reduce(into: []) { $0.formUnion($1.visibleVariables) }
    case .graph(let name, let group), .service(let name, let group, _):
      return group.visibleVariables.union(name.variable.map { [$0] } ?? [])
    case .bind(_, let variable): return [variable]
    case .values(let data): return Set(data.variables)
    case .subquery(let query):
      guard let columns = query.select.columns else {
        return query.pattern.visibleVariables.union(query.values?.variables ?? [])
      }
      return Set(columns.map(\.variable))
    }
  }
}

extension PathPattern {
  /// The variables that stand in the pattern, in order.
  var variables: [Variable] {
    switch self {
    case .triple(let triple): triple.positions.compactMap(\.variable)
    case .path(let subject, _, let object): [subject, object].compactMap(\.variable)
    }
  }
}

extension TermPattern {
  /// The variable, or nil where a term stands.
  package var variable: Variable? {
    if case .variable(let variable) = self { variable } else { nil }
  }
}
