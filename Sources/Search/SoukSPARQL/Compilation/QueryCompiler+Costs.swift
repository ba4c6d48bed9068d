import SoukRDF

/// What a part is expected to cost.
///
/// The source counts the triples that fit a pattern's terms. A variable known by then divides that by
/// a guess, because its value is not known yet; a closure with neither end known is the worst of all.
extension QueryCompiler {
  private static let triplesPerSubject = 16.0
  private static let objectShare = 0.01
  private static let predicateShare = 0.05
  private static let closureCost = 64.0
  private static let openClosureCost = 1e9
  private static let tableCost = 10_000.0

  /// The part to be asked next: one that shares a variable with what is known, and the cheapest of
  /// those; without any, the cheapest of all.
  func cheapest(
    _ parts: [Algebra], known: Set<Variable>, _ context: Context
  ) -> (index: Int, cost: Double) {
    var best = (index: 0, cost: Double.infinity)
    var bestIsConnected = false
    for (index, part) in parts.enumerated() {
      let variables = part.possibleVariables
      let isConnected =
        known.isEmpty || variables.isEmpty || !variables.isDisjoint(with: known)
      let cost = cost(of: part, known: known, context)
      if (isConnected && !bestIsConnected && index > 0)
        || (isConnected == bestIsConnected && cost < best.cost) || index == 0
      {
        best = (index, cost)
        bestIsConnected = isConnected
      }
    }
    return best
  }

  /// About how many solutions the part has for each of what is known.
  func cost(of part: Algebra, known: Set<Variable>, _ context: Context) -> Double {
    switch part {
    case .triple(let triple): return cost(of: triple, known: known, context)
    case .path(let subject, _, let object):
      let isOpen = [subject, object].allSatisfy { $0.variable.map { !known.contains($0) } ?? false }
      return isOpen ? Self.openClosureCost : Self.closureCost
    case .values(let data):
      let isKnown = !known.isDisjoint(with: data.variables)
      return Double(data.rows.count) * (isKnown ? Self.objectShare : 1)
    case .union(let branches):
      return branches.reduce(0) { $0 + cost(of: $1, known: known, context) }
    case .join(let parts):
      return parts.map { cost(of: $0, known: known, context) }.min() ?? 1
    case .filter(_, let input), .extend(let input, _, _), .leftJoin(let input, _, _),
      .minus(let input, _):
      return cost(of: input, known: known, context)
    case .graph(let name, let input):
      var inner = context
      if case .term(let term) = name { inner.graph = .named(execution.id(of: term)) }
      return cost(of: input, known: known, inner) + 1
    case .select(let selection):
      return selection.limit.map { min(Double($0), Self.tableCost) } ?? Self.tableCost
    }
  }

  private func cost(
    of triple: TriplePattern, known: Set<Variable>, _ context: Context
  ) -> Double {
    func constant(_ position: TermPattern) -> TermID? {
      guard case .term(let term) = position else { return nil }
      return parameters[term].map { execution.row[$0] } ?? execution.id(of: term)
    }
    func isKnown(_ position: TermPattern) -> Bool {
      position.variable.map(known.contains) ?? false
    }
    let pattern = IDPattern(
      constant(triple.subject), constant(triple.predicate), constant(triple.object))
    note(triple, pattern)
    for id in [pattern.subject, pattern.predicate, pattern.object] where id?.kind == .local {
      return 0
    }
    let count = execution.read { () throws(TripleStoreError) in
      try execution.source.estimate(pattern, in: context.graph)
    }
    var cost = Double(count ?? 0)
    if isKnown(triple.predicate) { cost *= Self.predicateShare }
    if isKnown(triple.object) { cost *= Self.objectShare }
    if isKnown(triple.subject) { cost = min(cost, Self.triplesPerSubject) }
    return cost
  }

  /// Notes a pattern that has a parameter in it.
  private func note(_ triple: TriplePattern, _ pattern: IDPattern) {
    guard !parameters.isEmpty else { return }
    var hasParameter = false
    func place(_ position: TermPattern, _ id: TermID?) -> ParameterPattern.Place {
      guard case .term(let term) = position else { return .any }
      if let number = parameters[term] {
        hasParameter = true
        return .parameter(number)
      }
      return id.map { .id($0) } ?? .any
    }
    let noted = ParameterPattern(places: [
      place(triple.subject, pattern.subject), place(triple.predicate, pattern.predicate),
      place(triple.object, pattern.object),
    ])
    if hasParameter, !parameterPatterns.contains(noted) { parameterPatterns.append(noted) }
  }
}
