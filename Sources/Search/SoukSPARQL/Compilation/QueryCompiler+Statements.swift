import SoukRDF

/// What a source answers by one statement of its own: counts of groups, and the first rows of an order.
extension QueryCompiler {
  /// The plan for groups of plain triple patterns of which only counts are wanted, or nil.
  func counted(_ selection: Selection, _ context: Context) -> Operator? {
    guard isOptimising, execution.isJoining, context.graph == .default, context.constants.isEmpty,
      let grouping = selection.grouping, let triples = plainTriples(selection.pattern)
    else { return nil }
    let certain = selection.pattern.certainVariables
    var keys: [(inner: Variable, outer: Variable)] = []
    for condition in grouping {
      guard case .variable(let variable) = condition.expression, certain.contains(variable),
        let name = condition.variable
      else { return nil }
      keys.append((variable, name))
    }
    var counts: [Variable?] = []
    for aggregate in selection.aggregates {
      guard aggregate.call.function == .count else { return nil }
      switch (aggregate.call.argument, aggregate.call.isDistinct) {
      case (nil, false): counts.append(nil)
      case (.variable(let variable)?, let isDistinct) where certain.contains(variable):
        counts.append(isDistinct ? variable : nil)
      default: return nil
      }
    }
    var statement = Statement(execution, parameters)
    guard statement.add(ordered(triples, first: nil, context)) else { return nil }
    let counting = IDJoin.Counting(
      keys: keys.map { statement.column($0.inner) },
      counts: counts.map { $0.map { statement.column($0) } })
    return CountOperator(
      IDJoin(statement.steps, width: statement.width, counting: counting), statement.parameters,
      columns: keys.map { column($0.outer, context.scope) }
        + selection.aggregates.map { column($0.variable, context.scope) },
      text: triples.map(\.description).joined(separator: " "))
  }

  /// The plan for the first rows of plain triple patterns in the order of one value, read from an
  /// index in that order; nil where no index has it, or where another pattern is narrow enough to be
  /// read first and sorted.
  func firstRows(_ selection: Selection, _ context: Context) -> Operator? {
    guard isOptimising, execution.isJoining, context.graph == .default, context.constants.isEmpty,
      selection.grouping == nil, selection.limit != nil, selection.duplicates != .removed,
      selection.order.count == 1, let condition = selection.order.first,
      case .variable(let variable) = condition.expression, selection.values == nil,
      let triples = plainTriples(selection.pattern),
      let first = triples.firstIndex(where: { $0.object == .variable(variable) }),
      case .term(let predicate) = triples[first].predicate, case .variable = triples[first].subject,
      triples.allSatisfy({ triple in triple.subject.variable != nil && triple.object.variable != nil
      })
    else { return nil }
    let id = execution.id(of: predicate)
    let isOrdered = execution.read { () throws(TripleStoreError) in
      try execution.source.hasOrderedValues(id)
    }
    guard id.kind != .local, isOrdered == true else { return nil }
    var statement = Statement(execution, parameters)
    guard statement.add(ordered(triples, first: first, context)) else { return nil }
    let join = IDJoin(
      statement.steps, width: statement.width,
      order: IDJoin.Order(
        column: statement.column(variable), isDescending: condition.isDescending))
    let text = triples.map(\.description).joined(separator: " ")
    return OrderedRowsOperator(
      join, statement.parameters,
      columns: statement.variables.map { column($0, context.scope) },
      text: "\(text) by \(variable)")
  }

  /// The triple patterns of a pattern that is nothing else.
  private func plainTriples(_ pattern: Algebra) -> [TriplePattern]? {
    let parts: [Algebra]
    if case .join(let inner) = pattern { parts = inner } else { parts = [pattern] }
    var triples: [TriplePattern] = []
    for part in parts {
      guard case .triple(let triple) = part else { return nil }
      triples.append(triple)
    }
    return triples.isEmpty || triples.count > JoinedSteps.limit ? nil : triples
  }

  private func ordered(
    _ triples: [TriplePattern], first: Int?, _ context: Context
  ) -> [TriplePattern] {
    var waiting = triples
    var result: [TriplePattern] = []
    var known: Set<Variable> = []
    if let first { result.append(waiting.remove(at: first)) }
    while !waiting.isEmpty {
      for triple in result { known.formUnion(Algebra.triple(triple).certainVariables) }
      let next = cheapest(waiting.map { .triple($0) }, known: known, context)
      result.append(waiting.remove(at: next.index))
    }
    return result
  }

  /// A join in the making.
  private struct Statement {
    private let execution: Execution
    private(set) var steps: [IDJoin.Step] = []
    private(set) var parameters: [Slot] = []
    private(set) var variables: [Variable] = []
    private let columns: [Term: Int]

    /// - Parameter columns: the columns of the query's own parameters.
    init(_ execution: Execution, _ columns: [Term: Int]) {
      self.execution = execution
      self.columns = columns
    }

    var width: Int { variables.count }

    /// Adds patterns; false when one has a term that the source does not have.
    mutating func add(_ triples: [TriplePattern]) -> Bool {
      for triple in triples {
        guard let subject = place(triple.subject), let predicate = place(triple.predicate),
          let object = place(triple.object)
        else { return false }
        steps.append(IDJoin.Step(subject, predicate, object))
      }
      return true
    }

    mutating func column(_ variable: Variable) -> Int {
      if let known = variables.firstIndex(of: variable) { return known }
      variables.append(variable)
      return variables.count - 1
    }

    private mutating func place(_ position: TermPattern) -> IDJoin.Place? {
      switch position {
      case .variable(let variable): return .column(column(variable))
      case .term(let term):
        if let column = columns[term] {
          parameters.append(.column(column))
        } else {
          let id = execution.id(of: term)
          guard id.kind != .local else { return nil }
          parameters.append(.constant(id))
        }
        return .parameter(parameters.count - 1)
      }
    }
  }
}
