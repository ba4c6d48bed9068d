import SoukRDF

/// A query on its way to an answer.
///
/// Compiling asks the source for ids and estimates, so a run belongs to one state of one source.
package final class QueryRun {
  private let query: Query
  private let execution: Execution
  private let compiled: CompiledQuery
  private let nodes: [TermPattern]
  /// Keeps the plan for the next query of the same shape; nil where it is for this one alone.
  private var keeping: ((CompiledQuery) -> Void)?

  private var plan: Operator { compiled.plan }
  /// What the template or the table needs, and its columns.
  private var columns: [(variable: Variable, column: Int)] { compiled.columns }

  /// Plans a query over a source.
  ///
  /// - Parameter parameters: The query as one of a known shape, whose plan may be kept; nil to plan it by
  ///   itself, as for an explanation.
  package init(
    _ query: Query, _ parameters: QueryParameters? = nil, over source: any QuadSource,
    _ options: QueryOptions
  ) throws(EvaluationError) {
    self.query = query
    let dataset: any QuadSource
    do {
      dataset = query.dataset.isEmpty ? source : try DatasetView(source, query.dataset)
    } catch {
      throw .source(error)
    }
    let interruption = options.interruption
    execution = Execution(
      dataset, limits: options.limits,
      functions: FunctionEnvironment(
        now: options.now, base: query.base.map { IRIReference($0) }, random: options.random,
        shouldStop: { interruption() != nil }),
      parameters: parameters?.terms ?? [], interruption: interruption)
    if let parameters, let plans = dataset.plans, options.isOptimising {
      let known = parameters.known
      let sizes = plans.patterns(of: known).map(execution.sizes)
      if let sizes, let kept = plans.take(known, sizes: sizes) {
        compiled = kept
        keeping = { plans.give($0, known, sizes: sizes) }
      } else {
        let made = try Self.compiled(query, known.placeholders, execution, options)
        compiled = made.query
        // An id that only this run knows must not stand in a plan that is kept.
        if made.isWithoutOwnTerms {
          plans.keep(made.patterns, of: known)
          let sizes = execution.sizes(of: plans.patterns(of: known) ?? made.patterns)
          keeping = { plans.give($0, known, sizes: sizes) }
        }
      }
    } else {
      compiled = try Self.compiled(
        query, parameters?.known.placeholders ?? [], execution, options
      ).query
    }
    if case .describe(let listed) = query.form {
      nodes = listed ?? compiled.columns.map { .variable($0.variable) }
    } else {
      nodes = []
    }
    if let failure = execution.failure { throw failure }
    execution.widen(to: compiled.width)
  }

  private static func compiled(
    _ query: Query, _ placeholders: [Term], _ execution: Execution, _ options: QueryOptions
  ) throws(EvaluationError) -> (
    query: CompiledQuery, patterns: [ParameterPattern], isWithoutOwnTerms: Bool
  ) {
    let made = execution.madeCount
    var translator = AlgebraTranslator()
    let selection = try Self.selection(query, &translator)
    let compiler = QueryCompiler(
      execution, translator, placeholders: placeholders, isOptimising: options.isOptimising)
    let context = QueryCompiler.Context(scope: compiler.scope())
    let plan = compiler.select(selection, context)
    let columns = selection.columns.map { ($0, compiler.column($0, context.scope)) }
    if let failure = compiler.failure ?? execution.failure { throw failure }
    return (
      CompiledQuery(plan, columns: columns, width: compiler.width), compiler.parameterPatterns,
      execution.madeCount == made
    )
  }

  /// Runs the plan.
  package func result() throws(EvaluationError) -> QueryResult {
    defer {
      execution.end()
      if execution.failure == nil { keeping?(compiled) }
      keeping = nil
    }
    let result: QueryResult
    switch query.form {
    case .select: result = .solutions(table())
    case .ask:
      var isFound = false
      _ = plan.run(execution) {
        isFound = true
        return false
      }
      result = .boolean(isFound)
    case .construct(let template): result = .graph(graph(of: template))
    case .describe: result = .graph(description())
    }
    if let failure = execution.failure { throw failure }
    return result
  }

  /// The plan as text, with what was expected and what has been found so far.
  package var explanation: String {
    func lines(_ part: Operator, _ depth: Int) -> [String] {
      let indent = String(repeating: "  ", count: depth)
      var own = part.summary.split(separator: "\n").map { indent + $0 }
      if let last = own.popLast() { own.append("\(last)  → \(part.found)") }
      return own + part.inputs.flatMap { lines($0, depth + 1) }
    }
    return lines(plan, 0).joined(separator: "\n")
  }

  /// The pattern of any form as a selection of the variables that it needs.
  private static func selection(
    _ query: Query, _ translator: inout AlgebraTranslator
  ) throws(EvaluationError) -> Selection {
    let group = query.pattern ?? GroupPattern(elements: [])
    switch query.form {
    case .select(let clause):
      return try translator.select(clause, group, query.modifiers, query.values)
    case .ask:
      return try translator.select([], [], .kept, group, query.modifiers, query.values)
    case .construct(let template):
      let needed = template.flatMap(\.positions).compactMap(\.variable).filter { !$0.isAnonymous }
      return try translator.select(
        Self.unique(needed), [], .kept, group, query.modifiers, query.values)
    case .describe(let listed):
      let needed = listed?.compactMap(\.variable) ?? group.variablesInOrder
      return try translator.select(
        Self.unique(needed), [], .kept, group, query.modifiers, query.values)
    }
  }

  private static func unique(_ variables: [Variable]) -> [Variable] {
    var seen: Set<Variable> = []
    return variables.filter { seen.insert($0).inserted }
  }

  private func table() -> SolutionTable {
    var table = SolutionTable(variables: columns.map(\.variable), rows: [])
    _ = plan.run(execution) {
      guard execution.give(row: table.rows.count + 1) else { return false }
      table.rows.append(
        columns.map { _, column in
          let id = execution.row[column]
          return id == Solution.unbound ? nil : execution.term(of: id)
        })
      return execution.failure == nil
    }
    return table
  }

  /// Clause 16.2: a triple for each solution and each line of the template, unless a part has no
  /// value or may not stand where it does.
  private func graph(of template: [TriplePattern]) -> [Triple] {
    var triples = TripleCollection()
    var serial = 0
    let columns = Dictionary(uniqueKeysWithValues: self.columns.map { ($0.variable, $0.column) })
    _ = plan.run(execution) {
      serial += 1
      func term(_ position: TermPattern) -> Term? {
        switch position {
        case .term(let term): return term
        case .variable(let variable) where variable.isAnonymous:
          return .blankNode(BlankNode("c\(serial)_\(variable.name.dropFirst(2))"))
        case .variable(let variable):
          guard let column = columns[variable], execution.row[column] != Solution.unbound else {
            return nil
          }
          return execution.term(of: execution.row[column])
        }
      }
      for line in template {
        guard let subject = term(line.subject).flatMap(Resource.init),
          case .namedNode(let predicate)? = term(line.predicate), let object = term(line.object)
        else { continue }
        triples.append(Triple(subject, predicate, object))
      }
      return execution.give(row: triples.count)
    }
    return triples.list
  }

  /// All triples of each node, and of the blank nodes that they lead to: a concise bounded
  /// description.
  private func description() -> [Triple] {
    var triples = TripleCollection()
    var waiting: [TermID] = []
    var seen: Set<TermID> = []
    let known = Dictionary(uniqueKeysWithValues: columns.map { ($0.variable, $0.column) })
    func add(_ id: TermID) {
      if id != Solution.unbound, seen.insert(id).inserted { waiting.append(id) }
    }
    for case .term(let term) in nodes { add(execution.id(of: term)) }
    _ = plan.run(execution) {
      for case .variable(let variable) in nodes {
        if let column = known[variable] { add(execution.row[column]) }
      }
      return true
    }
    while let node = waiting.popLast() {
      let goesOn = execution.match(IDPattern(node, nil, nil)) { triple in
        guard let subject = execution.term(of: triple.subject).flatMap(Resource.init),
          case .namedNode(let predicate)? = execution.term(of: triple.predicate),
          let object = execution.term(of: triple.object)
        else { return execution.failure == nil }
        triples.append(Triple(subject, predicate, object))
        if case .blankNode = object { add(triple.object) }
        return execution.give(row: triples.count)
      }
      guard goesOn else { break }
    }
    return triples.list
  }
}
