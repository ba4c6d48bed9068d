import SoukRDF

/// Orders the patterns so that what narrows most is looked up first.
///
/// Greedy: the next step is always the one with the fewest triples expected, given what the steps
/// before it have bound. The source says how many triples fit a pattern's terms; a variable bound
/// before divides that by a guess, because its value is not known yet. A step that shares no
/// variable with those before it would multiply the rows, so it waits while another one is connected.
struct Planner {
  private let source: any TripleSource

  /// About how many triples share a subject, and about how many objects a predicate has.
  private static let triplesPerSubject = 16.0
  private static let objectShare = 0.01
  private static let predicateShare = 0.05

  /// A planner that asks the given source for estimates.
  init(_ source: any TripleSource) { self.source = source }

  /// The plan for a pattern, or nil when a term of it is in no triple and there is no solution.
  func plan(_ pattern: BasicGraphPattern) throws(TripleStoreError) -> Plan? {
    let variables = pattern.variables
    var columns: [Variable: Int] = [:]
    for (column, variable) in variables.enumerated() { columns[variable] = column }
    var candidates: [Candidate] = []
    for triple in pattern.patterns {
      guard let candidate = try candidate(triple, columns) else { return nil }
      candidates.append(candidate)
    }
    return Plan(steps: Self.ordered(candidates), variables: variables)
  }

  /// A pattern that has no place in the order yet.
  private struct Candidate {
    let step: Plan.Step
    /// How many triples fit its terms alone.
    let count: Double

    var slots: [Plan.Slot] { [step.subject, step.predicate, step.object] }

    /// How many triples are expected once the columns in `bound` have values.
    func cost(bound: Set<Int>) -> Double {
      var cost = count
      if isBound(step.predicate, bound) { cost *= Planner.predicateShare }
      if isBound(step.object, bound) { cost *= Planner.objectShare }
      if isBound(step.subject, bound) { cost = min(cost, Planner.triplesPerSubject) }
      return cost
    }

    func isConnected(bound: Set<Int>) -> Bool {
      let columns = slots.compactMap(Self.column)
      return bound.isEmpty || columns.isEmpty || columns.contains(where: bound.contains)
    }

    static func column(_ slot: Plan.Slot) -> Int? {
      if case .column(let column) = slot { column } else { nil }
    }

    private func isBound(_ slot: Plan.Slot, _ bound: Set<Int>) -> Bool {
      Self.column(slot).map(bound.contains) ?? false
    }
  }

  private func candidate(
    _ triple: TriplePattern, _ columns: [Variable: Int]
  ) throws(TripleStoreError) -> Candidate? {
    guard let subject = try slot(triple.subject, columns),
      let predicate = try slot(triple.predicate, columns),
      let object = try slot(triple.object, columns)
    else { return nil }
    let step = Plan.Step(subject: subject, predicate: predicate, object: object)
    let nothing = [TermID](repeating: Solution.unbound, count: columns.count)
    return Candidate(step: step, count: Double(try source.estimate(step.pattern(nothing))))
  }

  private func slot(
    _ position: TermPattern, _ columns: [Variable: Int]
  ) throws(TripleStoreError) -> Plan.Slot? {
    switch position {
    case .variable(let variable): return columns[variable].map(Plan.Slot.column)
    case .term(let term): return try source.id(of: term).map(Plan.Slot.constant)
    }
  }

  private static func ordered(_ candidates: [Candidate]) -> [Plan.Step] {
    var waiting = candidates
    var bound: Set<Int> = []
    var steps: [Plan.Step] = []
    while !waiting.isEmpty {
      var best = 0
      for index in waiting.indices where precedes(waiting[index], waiting[best], bound) {
        best = index
      }
      let chosen = waiting.remove(at: best)
      bound.formUnion(chosen.slots.compactMap(Candidate.column))
      steps.append(chosen.step)
    }
    return steps
  }

  private static func precedes(
    _ left: Candidate, _ right: Candidate, _ bound: Set<Int>
  ) -> Bool {
    let connected = (left.isConnected(bound: bound), right.isConnected(bound: bound))
    if connected.0 != connected.1 { return connected.0 }
    return left.cost(bound: bound) < right.cost(bound: bound)
  }
}
