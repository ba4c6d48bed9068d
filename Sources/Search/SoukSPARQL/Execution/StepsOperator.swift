import SoukRDF

/// Triple patterns and paths looked up one after the other: nested loops over index ranges.
///
/// Conditions are tested as soon as their variables have values.
final class StepsOperator: Operator {
  /// What is looked up.
  enum Lookup {
    /// The triples of a pattern.
    case triple(Slot, Slot, Slot)
    /// The pairs of nodes that a path joins; nodes of the graph alone where both ends are variables.
    case path(Slot, PathEvaluator, Slot, isOpen: Bool)
  }

  /// A lookup and the conditions after it.
  struct Step {
    let lookup: Lookup
    /// The lookup as text, for the plan's explanation.
    let text: String
    let expected: Double
    var conditions: [Formula] = []
    /// How many solutions came out of the step.
    var found = 0
  }

  private var steps: [Step]
  /// Where several triple patterns can be one join of the source: by the first, with the place after
  /// the last.
  private let runs: [Int: (joined: JoinedSteps, end: Int)]
  /// Steps that were looked up in one statement with the next, so that nobody saw what they found.
  private var joinedSteps: Set<Int> = []
  /// Conditions that need no step.
  private let conditions: [Formula]

  /// Steps in the order in which they are taken.
  init(_ steps: [Step], conditions: [Formula]) {
    self.steps = steps
    self.conditions = conditions
    runs = Self.runs(steps)
  }

  /// Only after the last pattern of a run is anything tested, so nothing is looked up in vain.
  private static func runs(_ steps: [Step]) -> [Int: (joined: JoinedSteps, end: Int)] {
    var runs: [Int: (joined: JoinedSteps, end: Int)] = [:]
    var start = 0
    while start < steps.count {
      var slots: [(Slot, Slot, Slot)] = []
      var end = start
      while end < steps.count, slots.count < JoinedSteps.limit,
        case .triple(let subject, let predicate, let object) = steps[end].lookup
      {
        slots.append((subject, predicate, object))
        end += 1
        if !steps[end - 1].conditions.isEmpty { break }
      }
      if slots.count > 1 { runs[start] = (JoinedSteps(slots), end) }
      start = max(end, start + 1)
    }
    return runs
  }

  override func produce(_ execution: Execution, _ emit: () -> Bool) -> Bool {
    guard execution.tick() else { return false }
    for condition in conditions where !condition.holds(execution) {
      return execution.failure == nil
    }
    return descend(0, execution, emit)
  }

  private func descend(_ depth: Int, _ execution: Execution, _ emit: () -> Bool) -> Bool {
    guard depth < steps.count else {
      execution.beginSolution()
      return emit()
    }
    if execution.isJoining, let run = runs[depth] {
      if !joinedSteps.contains(depth) { joinedSteps.formUnion(depth..<(run.end - 1)) }
      return run.joined.run(execution) { goOn(run.end - 1, execution, emit) }
    }
    switch steps[depth].lookup {
    case .triple(let subject, let predicate, let object):
      let pattern = IDPattern(
        subject.id(execution.row), predicate.id(execution.row), object.id(execution.row))
      return execution.match(pattern) { triple in
        // Only what this step binds is unbound again.
        defer {
          if pattern.subject == nil { Self.clear(subject, execution) }
          if pattern.predicate == nil { Self.clear(predicate, execution) }
          if pattern.object == nil { Self.clear(object, execution) }
        }
        guard subject.bind(triple.subject, &execution.row),
          predicate.bind(triple.predicate, &execution.row),
          object.bind(triple.object, &execution.row)
        else { return true }
        return goOn(depth, execution, emit)
      }
    case .path(let subject, let path, let object, let isOpen):
      let start = subject.id(execution.row)
      let end = object.id(execution.row)
      // A path of no length is at every node of the graph. Another part may have given a variable a
      // term that is none; alone the path would not have found it.
      if isOpen {
        for known in [start, end] {
          if let known, !execution.isNode(known) { return execution.failure == nil }
        }
      }
      return path.pairs(from: start, to: end, execution) { first, last in
        defer {
          if start == nil { Self.clear(subject, execution) }
          if end == nil { Self.clear(object, execution) }
        }
        guard subject.bind(first, &execution.row), object.bind(last, &execution.row) else {
          return true
        }
        return goOn(depth, execution, emit)
      }
    }
  }

  private func goOn(_ depth: Int, _ execution: Execution, _ emit: () -> Bool) -> Bool {
    for condition in steps[depth].conditions where !condition.holds(execution) {
      return execution.failure == nil
    }
    steps[depth].found += 1
    return descend(depth + 1, execution, emit)
  }

  private static func clear(_ slot: Slot, _ execution: Execution) {
    if let column = slot.column { execution.row[column] = Solution.unbound }
  }

  override var summary: String {
    if steps.isEmpty { return conditions.isEmpty ? super.summary : "conditions" }
    return steps.enumerated().map { index, step in
      let conditions = step.conditions.isEmpty ? "" : " + \(step.conditions.count) conditions"
      let found =
        joinedSteps.contains(index) ? "in one statement with the next" : "found \(step.found)"
      return "\(step.text)\(conditions)  expected \(Int(min(step.expected, 1e15))), \(found)"
    }.joined(separator: "\n")
  }
}
