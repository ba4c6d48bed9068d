import SoukRDF

/// Turns a query's pattern into operations.
///
/// [SPARQL 1.1 Query, clause 18.2.2](https://www.w3.org/TR/sparql11-query/#convertGraphPattern).
struct AlgebraTranslator {
  private var anonymousCount = 0

  /// A variable that no text can name.
  mutating func newVariable() -> Variable {
    anonymousCount += 1
    return .anonymous("a_\(anonymousCount)")
  }

  /// The operations of a group.
  mutating func translate(_ group: GroupPattern) throws(EvaluationError) -> Algebra {
    var result = Algebra.unit
    var conditions: [Expression] = []
    for element in group.elements {
      switch element {
      case .filter(let condition): conditions += condition.conjuncts
      case .triples(let patterns):
        for pattern in patterns { result = Self.join(result, translate(pattern)) }
      case .optional(let group):
        let inner = try translate(group)
        if case .filter(let conditions, let pattern) = inner {
          result = .leftJoin(result, pattern, conditions)
        } else {
          result = .leftJoin(result, inner, [])
        }
      case .union(let groups):
        var branches: [Algebra] = []
        for group in groups { branches.append(try translate(group)) }
        result = Self.join(result, branches.count == 1 ? branches[0] : .union(branches))
      case .minus(let group): result = .minus(result, try translate(group))
      case .graph(let name, let group):
        result = Self.join(result, .graph(name, try translate(group)))
      case .service: throw .unsupported(.federation)
      case .bind(let expression, let variable): result = .extend(result, variable, expression)
      case .values(let data): result = Self.join(result, .values(data))
      case .subquery(let query):
        let selection = try select(
          query.select, query.pattern, query.modifiers, query.values)
        result = Self.join(result, .select(selection))
      }
    }
    return conditions.isEmpty ? result : .filter(conditions, result)
  }

  private static func join(_ left: Algebra, _ right: Algebra) -> Algebra {
    var parts: [Algebra] = []
    for side in [left, right] {
      if case .join(let inner) = side { parts += inner } else { parts.append(side) }
    }
    return parts.count == 1 ? parts[0] : .join(parts)
  }

  private mutating func translate(_ pattern: PathPattern) -> Algebra {
    switch pattern {
    case .triple(let triple): .triple(triple)
    case .path(let subject, let path, let object): translate(subject, path, object)
    }
  }

  /// Clause 18.2.2.4: what is no closure becomes triple patterns.
  private mutating func translate(
    _ subject: TermPattern, _ path: PropertyPath, _ object: TermPattern
  ) -> Algebra {
    switch path {
    case .property(let property): return .triple(TriplePattern(subject, property, object))
    case .inverse(let inner): return translate(object, inner, subject)
    case .sequence(let first, let second):
      let middle = TermPattern.variable(newVariable())
      return Self.join(
        translate(subject, first, middle), translate(middle, second, object))
    case .alternative(let first, let second):
      return .union([translate(subject, first, object), translate(subject, second, object)])
    case .zeroOrMore, .oneOrMore, .zeroOrOne, .negated: return .path(subject, path, object)
    }
  }
}

extension Expression {
  /// The parts that must all hold.
  var conjuncts: [Expression] {
    if case .and(let parts) = self { parts.flatMap(\.conjuncts) } else { [self] }
  }
}
