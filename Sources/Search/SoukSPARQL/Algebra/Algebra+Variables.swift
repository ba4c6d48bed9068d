import SoukRDF

/// Which variables a solution has: decides what may be evaluated with values already known.
extension Algebra {
  /// The variables that every solution gives a value.
  var certainVariables: Set<Variable> {
    switch self {
    case .triple(let triple): return Set(triple.positions.compactMap(\.variable))
    case .path(let subject, _, let object):
      return Set([subject, object].compactMap(\.variable))
    case .join(let parts): return parts.reduce(into: []) { $0.formUnion($1.certainVariables) }
    case .leftJoin(let left, _, _), .minus(let left, _), .filter(_, let left),
      .extend(let left, _, _):
      return left.certainVariables
    case .union(let branches):
      guard let first = branches.first else { return [] }
      return branches.dropFirst().reduce(first.certainVariables) {
        $0.intersection($1.certainVariables)
      }
    case .graph(let name, let inner):
      return inner.certainVariables.union(name.variable.map { [$0] } ?? [])
    case .values(let data):
      return Set(
        data.variables.indices.filter { column in data.rows.allSatisfy { $0[column] != nil } }
          .map { data.variables[$0] })
    case .select(let selection):
      let certain = selection.pattern.certainVariables
      guard let grouping = selection.grouping else {
        return certain.intersection(selection.columns)
      }
      let keys = grouping.compactMap { condition -> Variable? in
        guard case .variable(let variable) = condition.expression else { return nil }
        return certain.contains(variable) ? condition.variable : nil
      }
      return Set(keys).intersection(selection.columns)
    }
  }

  /// The variables that a solution may give a value.
  var possibleVariables: Set<Variable> {
    switch self {
    case .triple, .path: return certainVariables
    case .join(let parts), .union(let parts):
      return parts.reduce(into: []) { $0.formUnion($1.possibleVariables) }
    case .leftJoin(let left, let right, _):
      return left.possibleVariables.union(right.possibleVariables)
    case .minus(let left, _), .filter(_, let left): return left.possibleVariables
    case .extend(let left, let variable, _): return left.possibleVariables.union([variable])
    case .graph(let name, let inner):
      return inner.possibleVariables.union(name.variable.map { [$0] } ?? [])
    case .values(let data): return Set(data.variables)
    case .select(let selection): return Set(selection.columns)
    }
  }
}

extension Expression {
  /// The variables whose values the expression may look at, those inside its patterns among them.
  var mentionedVariables: Set<Variable> {
    switch self {
    case .variable(let variable): [variable]
    case .exists(let group, _): group.mentionedVariables
    default: parts.reduce(into: []) { $0.formUnion($1.mentionedVariables) }
    }
  }
}

extension GroupPattern {
  /// Every variable that stands anywhere in the group.
  var mentionedVariables: Set<Variable> {
    elements.reduce(into: []) { variables, element in
      variables.formUnion(element.visibleVariables)
      switch element {
      case .filter(let expression), .bind(let expression, _):
        variables.formUnion(expression.mentionedVariables)
      case .optional(let group), .minus(let group), .graph(_, let group),
        .service(_, let group, _):
        variables.formUnion(group.mentionedVariables)
      case .union(let groups):
        for group in groups { variables.formUnion(group.mentionedVariables) }
      case .triples, .values, .subquery: break
      }
    }
  }
}
