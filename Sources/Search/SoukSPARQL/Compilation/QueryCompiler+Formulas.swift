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
    case .term(let term): return parameters[term].map { .parameter($0) } ?? .term(term)
    case .or(let parts): return .or(parts.map(part))
    case .and(let parts): return .and(parts.map(part))
    case .not(let inner): return .not(part(inner))
    case .negative(let inner): return .negative(part(inner))
    case .positive(let inner): return .positive(part(inner))
    case .comparison(let comparison, let left, let right):
      return identity(comparison, left, right, context) ?? identity(
        comparison, right, left, context)
        ?? .comparison(comparison, part(left), part(right))
    case .arithmetic(let operation, let left, let right):
      return .arithmetic(operation, part(left), part(right))
    case .membership(let value, let list, let isNegated):
      return .membership(part(value), list.map(part), isNegated: isNegated)
    case .call(let function, let arguments):
      return containing(function, arguments, context, part) ?? call(function, arguments, part)
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

  /// `CONTAINS` of a variable, in lower case or as it is, and a text; nil for any other call.
  private func containing(
    _ function: BuiltIn, _ arguments: [Expression], _ context: Context,
    _ part: (Expression) -> Formula
  ) -> Formula? {
    guard function == .contains, arguments.count == 2, isOptimising else { return nil }
    let variable: Variable
    let isLowercased: Bool
    switch arguments[0] {
    case .variable(let known):
      variable = known
      isLowercased = false
    case .call(.lowerCase, let inner):
      guard case .variable(let known)? = inner.first else { return nil }
      variable = known
      isLowercased = true
    default: return nil
    }
    let needle: Needle
    switch part(arguments[1]) {
    case .parameter(let number): needle = .parameter(number, isLowercased: isLowercased)
    case .term(.literal(let literal)):
      guard literal.datatype == XSD.string,
        let test = TextTest(for: literal.lexicalForm, isLowercased: isLowercased)
      else { return nil }
      needle = .test(test)
    default: return nil
    }
    return .containing(
      column(variable, context.scope), needle, otherwise: call(function, arguments, part))
  }

  /// The comparison of a variable with an IRI, as one of ids; nil for any other.
  private func identity(
    _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression,
    _ context: Context
  ) -> Formula? {
    guard comparison == .equal || comparison == .notEqual, isOptimising,
      case .variable(let variable) = left, case .term(.namedNode(let node)) = right
    else { return nil }
    return .identity(
      column(variable, context.scope), slot(.term(.namedNode(node)), context.scope),
      isNegated: comparison == .notEqual)
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
