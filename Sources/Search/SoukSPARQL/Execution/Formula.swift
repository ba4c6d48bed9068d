import SoukRDF

/// An expression with its variables as columns and its patterns as parts of the plan.
indirect enum Formula {
  /// A column's value.
  case column(Int)
  /// A term.
  case term(Term)
  /// The term that is the parameter of this number.
  case parameter(Int)
  /// Whether a column has a value.
  case bound(Int)
  /// Whether any holds.
  case or([Formula])
  /// Whether all hold.
  case and([Formula])
  /// The other truth value.
  case not(Formula)
  /// The other sign.
  case negative(Formula)
  /// The number itself.
  case positive(Formula)
  /// Whether a column has the id of an IRI: two terms of which one is an IRI are equal when they are the
  /// same, so that none has to be decoded.
  case identity(Int, Slot, isNegated: Bool)
  /// A comparison.
  case comparison(Expression.Comparison, Formula, Formula)
  /// A calculation.
  case arithmetic(Expression.Arithmetic, Formula, Formula)
  /// Whether a value is in a list.
  case membership(Formula, [Formula], isNegated: Bool)
  /// The first without an error.
  case coalesce([Formula])
  /// One of two.
  case conditional(Formula, Formula, Formula)
  /// A new blank node.
  case blankNode(Formula?)
  /// Any other function.
  case call(BuiltIn, [Formula])
  /// `CONTAINS` of a column's text and a text that is the same in the whole run, with the call itself for
  /// where the source cannot say.
  case containing(Int, Needle, otherwise: Formula)
  /// A constructor of a datatype.
  case cast(NamedNode, Formula)
  /// What is always an error.
  case error
  /// Whether a pattern fits.
  case exists(Operator, isNegated: Bool)

  /// Whether the formula holds for the solution at hand; an error is no.
  func holds(_ execution: Execution) -> Bool {
    value(execution)?.effectiveBoolean ?? false
  }

  /// The id of the value, or nil for an error.
  func id(_ execution: Execution) -> TermID? {
    if case .column(let column) = self {
      return execution.row[column] == Solution.unbound ? nil : execution.row[column]
    }
    return value(execution).map { execution.id(of: $0) }
  }

  /// The value for the solution at hand, or nil for an error.
  func value(_ execution: Execution) -> Value? {
    switch self {
    case .column(let column): return execution.value(inColumn: column)
    case .term(let term): return .term(term)
    case .parameter(let number): return .term(execution.parameters[number])
    case .bound(let column): return .boolean(execution.row[column] != Solution.unbound)
    case .or(let parts): return Self.decide(parts, by: true, execution)
    case .and(let parts): return Self.decide(parts, by: false, execution)
    case .not(let part):
      return part.value(execution)?.effectiveBoolean.map { .boolean(!$0) }
    case .negative(let part):
      return part.value(execution)?.number?.negated.map { .number($0) }
    case .positive(let part): return part.value(execution)?.number.map { .number($0) }
    case .identity(let column, let slot, let isNegated):
      guard execution.row[column] != Solution.unbound else { return nil }
      return .boolean((execution.row[column] == slot.id(execution.row)) != isNegated)
    case .comparison(let comparison, let left, let right):
      return compared(comparison, left, right, execution)
    case .arithmetic(let operation, let left, let right):
      guard let left = left.value(execution)?.number, let right = right.value(execution)?.number
      else { return nil }
      return Number.calculate(operation, left, right).map { .number($0) }
    case .membership(let value, let list, let isNegated):
      return isMember(value, list, execution).map { .boolean($0 != isNegated) }
    case .coalesce(let parts):
      return parts.lazy.compactMap { $0.value(execution) }.first
    case .conditional(let condition, let yes, let no):
      guard let holds = condition.value(execution)?.effectiveBoolean else { return nil }
      return (holds ? yes : no).value(execution)
    case .blankNode(let label): return blankNode(label, execution)
    case .call(let function, let parts):
      var arguments: [Value] = []
      for part in parts {
        guard let value = part.value(execution) else { return nil }
        arguments.append(value)
      }
      return FunctionLibrary.call(function, arguments, execution.functions)
    case .containing(let column, let needle, let general):
      return execution.contains(needle, inColumn: column).map { .boolean($0) }
        ?? general.value(execution)
    case .cast(let datatype, let part):
      return part.value(execution).flatMap { FunctionLibrary.cast($0, to: datatype) }
    case .error: return nil
    case .exists(let pattern, let isNegated):
      var isFound = false
      _ = pattern.run(execution) {
        isFound = true
        return false
      }
      return .boolean(isFound != isNegated)
    }
  }

  /// Clause 17.2: an error counts only where no other part decides.
  private static func decide(
    _ parts: [Formula], by deciding: Bool, _ execution: Execution
  ) -> Value? {
    var hasError = false
    for part in parts {
      switch part.value(execution)?.effectiveBoolean {
      case deciding?: return .boolean(deciding)
      case nil: hasError = true
      default: break
      }
    }
    return hasError ? nil : .boolean(!deciding)
  }

  private func compared(
    _ comparison: Expression.Comparison, _ left: Formula, _ right: Formula, _ execution: Execution
  ) -> Value? {
    guard let left = left.value(execution), let right = right.value(execution) else { return nil }
    return Value.compare(comparison, left, right).map { .boolean($0) }
  }

  private func isMember(
    _ value: Formula, _ list: [Formula], _ execution: Execution
  ) -> Bool? {
    guard let value = value.value(execution) else { return nil }
    var hasError = false
    for member in list {
      switch member.value(execution).flatMap({ Value.equal(value, $0) }) {
      case true?: return true
      case nil: hasError = true
      default: break
      }
    }
    return hasError ? nil : false
  }

  private func blankNode(_ label: Formula?, _ execution: Execution) -> Value? {
    var text: String?
    if let label {
      guard let value = label.value(execution)?.plainText else { return nil }
      text = value
    }
    return execution.term(of: execution.blankNode(text)).map { .term($0) }
  }
}
