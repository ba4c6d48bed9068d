import SoukRDF

/// Expressions with their variables as columns.
extension QueryCompiler {
  /// The formula of an expression.
  ///
  /// - Parameter visible: The variables that may have values where it is worked out.
  func formula(
    _ expression: Expression, _ context: Context, visible: Set<Variable>
  ) -> Formula {
    func part(_ expression: Expression) -> Formula {
      formula(expression, context, visible: visible)
    }
    switch expression {
    case .variable(let variable): return .column(column(variable, context.scope))
    case .term(let term): return .term(term)
    case .or(let parts): return .or(parts.map(part))
    case .and(let parts): return .and(parts.map(part))
    case .not(let inner): return .not(part(inner))
    case .negative(let inner): return .negative(part(inner))
    case .positive(let inner): return .positive(part(inner))
    case .comparison(let comparison, let left, let right):
      return .comparison(comparison, part(left), part(right))
    case .arithmetic(let operation, let left, let right):
      return .arithmetic(operation, part(left), part(right))
    case .membership(let value, let list, let isNegated):
      return .membership(part(value), list.map(part), isNegated: isNegated)
    case .call(let function, let arguments): return call(function, arguments, part)
    case .function(let function, let arguments):
      guard FunctionLibrary.isCast(function), arguments.count == 1 else {
        // A function that is not known is an error of the expression, not of the query.
        return .error
      }
      return .cast(function, part(arguments[0]))
    case .exists(let group, let isNegated):
      return exists(group, isNegated, context, visible)
    case .aggregate: return .error
    }
  }

  private func call(
    _ function: BuiltIn, _ arguments: [Expression], _ part: (Expression) -> Formula
  ) -> Formula {
    switch function {
    case .bound:
      if case .column(let column)? = arguments.first.map(part) { return .bound(column) }
      return .error
    case .coalesce: return .coalesce(arguments.map(part))
    case .conditional:
      return .conditional(part(arguments[0]), part(arguments[1]), part(arguments[2]))
    case .blankNode: return .blankNode(arguments.first.map(part))
    default: return .call(function, arguments.map(part))
    }
  }

  /// Clause 18.6: the pattern with the solution's values in place of its variables.
  private func exists(
    _ group: GroupPattern, _ isNegated: Bool, _ context: Context, _ visible: Set<Variable>
  ) -> Formula {
    do throws(EvaluationError) {
      let algebra = try translator.translate(group)
      var inner = context
      inner.constants = context.constants.union(visible)
      let pattern = compile(algebra, seeds: [], bound: visible, inner)
      return .exists(pattern, isNegated: isNegated)
    } catch {
      fail(error)
      return .error
    }
  }
}
