import SoukRDF

/// The order of joins, and where conditions are tested.
extension QueryCompiler {
  /// All parts of a join, with conditions on its solutions.
  ///
  /// - Parameter visible: Variables besides the join's own that the conditions may look at.
  func join(
    _ algebra: Algebra, conditions: [Expression], seeds: Set<Variable>, bound: Set<Variable>,
    visible: Set<Variable> = [], _ context: Context
  ) -> Operator {
    let parts: [Algebra]
    switch algebra {
    case .join(let inner): parts = inner
    default: parts = [algebra]
    }
    let all = visible.union(algebra.possibleVariables)
    guard isOptimising else {
      let joined = JoinOperator(
        parts.enumerated().map { naive($1, others: parts, except: $0, seeds: seeds, context) })
      guard !conditions.isEmpty else { return joined }
      return FilterOperator(
        joined, conditions.map { formula($0, context, visible: all) })
    }
    var waiting = Array(parts.enumerated())
    var chain = Chain(
      conditions: conditions.map { condition in
        (condition.mentionedVariables, formula(condition, context, visible: all))
      })
    var known = bound
    // A variable of the solution for which an EXISTS is asked may have no value there.
    var settled = bound.subtracting(context.constants)
    chain.test(remaining: parts, known: settled)
    while !waiting.isEmpty {
      let next = cheapest(waiting.map(\.element), known: known, context)
      let (index, part) = waiting.remove(at: next.index)
      let others = parts.enumerated().filter { $0.offset != index }.map(\.element)
      append(
        part, others: others, seeds: seeds, known: known, cost: next.cost, to: &chain, context)
      known.formUnion(part.certainVariables)
      settled.formUnion(part.certainVariables)
      chain.test(remaining: waiting.map(\.element), known: settled)
    }
    return chain.finish()
  }

  /// The parts of a plan in the order in which they are asked.
  private struct Chain {
    /// Conditions not yet tested, with the variables they look at.
    var conditions: [(variables: Set<Variable>, formula: Formula)]
    private var parts: [Operator] = []
    private var steps: [StepsOperator.Step] = []

    init(conditions: [(Set<Variable>, Formula)]) {
      self.conditions = conditions.map { (variables: $0.0, formula: $0.1) }
    }

    mutating func append(_ step: StepsOperator.Step) { steps.append(step) }

    mutating func append(_ part: Operator) {
      flush()
      parts.append(part)
    }

    /// Tests, at this place, the conditions whose variables have values or can get none any more.
    mutating func test(remaining: [Algebra], known: Set<Variable>) {
      let open = remaining.reduce(into: Set<Variable>()) { $0.formUnion($1.possibleVariables) }
        .subtracting(known)
      let ready = conditions.filter { $0.variables.isDisjoint(with: open) }.map(\.formula)
      guard !ready.isEmpty else { return }
      conditions.removeAll { $0.variables.isDisjoint(with: open) }
      if steps.isEmpty {
        parts.append(FilterOperator(Operator(), ready))
      } else {
        steps[steps.count - 1].conditions += ready
      }
    }

    private mutating func flush() {
      guard !steps.isEmpty else { return }
      parts.append(StepsOperator(steps, conditions: []))
      steps = []
    }

    mutating func finish() -> Operator {
      flush()
      if parts.count == 1 { return parts[0] }
      return parts.isEmpty ? StepsOperator([], conditions: []) : JoinOperator(parts)
    }
  }

  private func naive(
    _ part: Algebra, others: [Algebra], except index: Int, seeds: Set<Variable>,
    _ context: Context
  ) -> Operator {
    var hidden = seeds
    for (position, other) in others.enumerated() where position != index {
      hidden.formUnion(other.possibleVariables)
    }
    switch part {
    case .triple, .path:
      let step = StepsOperator([step(part, cost: 0, context)], conditions: [])
      return hidden.isEmpty
        ? step
        : TableOperator(
          step, columns: columns(part.possibleVariables, context.scope),
          hidden: columns(
            hidden.union(part.possibleVariables).subtracting(context.constants), context.scope),
          isKept: context.isKept)
    case .values(let data): return values(data, context)
    case .union(let branches):
      return UnionOperator(branches.map { table($0, seeds: hidden, context) })
    case .join: return join(part, conditions: [], seeds: hidden, bound: [], context)
    default: return table(part, seeds: hidden, context)
    }
  }

  private func append(
    _ part: Algebra, others: [Algebra], seeds: Set<Variable>, known: Set<Variable>, cost: Double,
    to chain: inout Chain, _ context: Context
  ) {
    let hidden = others.reduce(into: seeds) { $0.formUnion($1.possibleVariables) }
    switch part {
    case .triple, .path: chain.append(step(part, cost: cost, context))
    case .values(let data): chain.append(values(data, context))
    case .union(let branches):
      chain.append(
        UnionOperator(branches.map { compile($0, seeds: hidden, bound: known, context) }))
    case .join:
      chain.append(join(part, conditions: [], seeds: hidden, bound: known, context))
    default:
      let compiled = compile(part, seeds: hidden, bound: known, context)
      compiled.expected = cost
      chain.append(compiled)
    }
  }

  private func values(_ data: InlineData, _ context: Context) -> Operator {
    ValuesOperator(
      columns: data.variables.map { column($0, context.scope) }, rows: data.rows)
  }

  private func step(_ part: Algebra, cost: Double, _ context: Context) -> StepsOperator.Step {
    switch part {
    case .triple(let triple):
      return StepsOperator.Step(
        lookup: .triple(
          slot(triple.subject, context.scope), slot(triple.predicate, context.scope),
          slot(triple.object, context.scope)),
        text: triple.description, expected: cost)
    case .path(let subject, let path, let object):
      return StepsOperator.Step(
        lookup: .path(
          slot(subject, context.scope), evaluator(path), slot(object, context.scope),
          isOpen: [subject, object].allSatisfy { end in
            end.variable.map { !context.constants.contains($0) } ?? false
          }),
        text: "\(subject) \(path) \(object) .", expected: cost)
    default:
      return StepsOperator.Step(
        lookup: .triple(
          .constant(Solution.unbound), .constant(Solution.unbound), .constant(Solution.unbound)),
        text: "nothing", expected: 0)
    }
  }

  /// The links of a path that is properties one after the other, and nothing else.
  private func links(_ path: PropertyPath) -> [IDReach.Link]? {
    switch path {
    case .property(let property):
      return [IDReach.Link(execution.id(of: .namedNode(property)), isBackward: false)]
    case .inverse(let inner):
      return links(inner)?.reversed().map {
        IDReach.Link($0.property, isBackward: !$0.isBackward)
      }
    case .sequence(let first, let second):
      guard let first = links(first), let second = links(second) else { return nil }
      return first + second
    default: return nil
    }
  }

  private func evaluator(_ path: PropertyPath) -> PathEvaluator {
    func id(_ node: NamedNode) -> TermID { execution.id(of: .namedNode(node)) }
    switch path {
    case .property(let property): return .property(id(property))
    case .inverse(let inner): return .inverse(evaluator(inner))
    case .sequence(let first, let second):
      if let links = links(path), links.count <= JoinedSteps.limit {
        return .chain(PathChain(links))
      }
      return .sequence(evaluator(first), evaluator(second))
    case .alternative(let first, let second):
      return .alternative(evaluator(first), evaluator(second))
    case .zeroOrMore(let inner): return .closure(evaluator(inner), includesZero: true)
    case .oneOrMore(let inner): return .closure(evaluator(inner), includesZero: false)
    case .zeroOrOne(let inner): return .optional(evaluator(inner))
    case .negated(let forward, let backward):
      return .negated(
        forward: forward.isEmpty && !backward.isEmpty ? nil : Set(forward.map(id)),
        backward: backward.isEmpty ? nil : Set(backward.map(id)))
    }
  }
}
