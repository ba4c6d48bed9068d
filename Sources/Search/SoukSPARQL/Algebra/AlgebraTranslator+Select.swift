import SoukRDF

/// Groups, aggregates, columns and order.
///
/// [SPARQL 1.1 Query, clause 18.2.4](https://www.w3.org/TR/sparql11-query/#convertSolMod).
extension AlgebraTranslator {
  /// The operations of a `SELECT`.
  mutating func select(
    _ clause: SelectClause, _ group: GroupPattern, _ modifiers: SolutionModifiers,
    _ values: InlineData?
  ) throws(EvaluationError) -> Selection {
    var columns: [Variable]
    if let listed = clause.columns {
      columns = []
      for column in listed where !columns.contains(column.variable) {
        columns.append(column.variable)
      }
    } else {
      columns = group.variablesInOrder
      for variable in values?.variables ?? [] where !columns.contains(variable) {
        columns.append(variable)
      }
    }
    return try select(
      columns, clause.columns ?? [], clause.duplicates, group, modifiers, values)
  }

  /// The operations of any form that asks a pattern for some variables.
  mutating func select(
    _ columns: [Variable], _ listed: [SelectClause.Column], _ duplicates: SelectClause.Duplicates,
    _ group: GroupPattern, _ modifiers: SolutionModifiers, _ values: InlineData?
  ) throws(EvaluationError) -> Selection {
    var aggregates: [(call: AggregateCall, variable: Variable)] = []
    let having = modifiers.having.map { lifted($0, &aggregates) }
    var extensions: [(variable: Variable, expression: Expression)] = []
    for column in listed {
      guard let expression = column.expression else { continue }
      extensions.append((column.variable, lifted(expression, &aggregates)))
    }
    let order = modifiers.order.map { condition in
      SolutionModifiers.OrderCondition(
        expression: lifted(condition.expression, &aggregates),
        isDescending: condition.isDescending)
    }
    let isGrouped = !modifiers.grouping.isEmpty || !aggregates.isEmpty
    return Selection(
      pattern: try translate(group), grouping: isGrouped ? modifiers.grouping : nil,
      aggregates: aggregates, having: having, values: values, extensions: extensions,
      order: order, columns: columns, duplicates: duplicates, limit: modifiers.limit,
      offset: modifiers.offset)
  }

  /// The expression with each aggregate replaced by a variable that carries its value.
  private mutating func lifted(
    _ expression: Expression, _ aggregates: inout [(call: AggregateCall, variable: Variable)]
  ) -> Expression {
    switch expression {
    case .aggregate(let call):
      if let known = aggregates.first(where: { $0.call == call }) {
        return .variable(known.variable)
      }
      let variable = newVariable()
      aggregates.append((call, variable))
      return .variable(variable)
    case .variable, .term, .exists: return expression
    case .or(let parts): return .or(parts.map { lifted($0, &aggregates) })
    case .and(let parts): return .and(parts.map { lifted($0, &aggregates) })
    case .not(let part): return .not(lifted(part, &aggregates))
    case .negative(let part): return .negative(lifted(part, &aggregates))
    case .positive(let part): return .positive(lifted(part, &aggregates))
    case .comparison(let comparison, let left, let right):
      return .comparison(comparison, lifted(left, &aggregates), lifted(right, &aggregates))
    case .arithmetic(let operation, let left, let right):
      return .arithmetic(operation, lifted(left, &aggregates), lifted(right, &aggregates))
    case .membership(let value, let list, let isNegated):
      return .membership(
        lifted(value, &aggregates), list.map { lifted($0, &aggregates) }, isNegated: isNegated)
    case .call(let function, let parts):
      return .call(function, parts.map { lifted($0, &aggregates) })
    case .function(let function, let parts):
      return .function(function, parts.map { lifted($0, &aggregates) })
    }
  }
}

extension GroupPattern {
  /// The variables that `*` stands for, in the order in which they first appear.
  var variablesInOrder: [Variable] {
    var seen: Set<Variable> = []
    return elements.flatMap(\.variablesInOrder).filter { variable in
      !variable.isAnonymous && seen.insert(variable).inserted
    }
  }
}

extension PatternElement {
  /// The variables in scope after the element, in order and with repetitions.
  fileprivate var variablesInOrder: [Variable] {
    switch self {
    case .triples(let patterns): patterns.flatMap(\.variables)
    case .filter, .minus: []
    case .optional(let group): group.variablesInOrder
    case .union(let groups): groups.flatMap(\.variablesInOrder)
    case .graph(let name, let group), .service(let name, let group, _):
      (name.variable.map { [$0] } ?? []) + group.variablesInOrder
    case .bind(_, let variable): [variable]
    case .values(let data): data.variables
    case .subquery(let query):
      query.select.columns?.map(\.variable)
        ?? query.pattern.variablesInOrder + (query.values?.variables ?? [])
    }
  }
}
