import SoukRDF

/// A property path with its terms as ids.
///
/// [SPARQL 1.1 Query, clause 18.4](https://www.w3.org/TR/sparql11-query/#PropertyPathPatterns). Closures
/// follow every node once, from whichever end is known; each pair is given once.
indirect enum PathEvaluator {
  /// One step along a property.
  case property(TermID)
  /// The way back.
  case inverse(PathEvaluator)
  /// One after the other.
  case sequence(PathEvaluator, PathEvaluator)
  /// Properties one after the other.
  case chain(PathChain)
  /// Either.
  case alternative(PathEvaluator, PathEvaluator)
  /// Any number of times; not at all counts where `includesZero`.
  case closure(PathEvaluator, includesZero: Bool)
  /// Once or not at all.
  case optional(PathEvaluator)
  /// One step along another property than these, or back along another than those.
  case negated(forward: Set<TermID>?, backward: Set<TermID>?)

  /// Calls `body` with the ends of every such way; false to stop.
  func pairs(
    from start: TermID?, to end: TermID?, _ execution: Execution,
    _ body: (TermID, TermID) -> Bool
  ) -> Bool {
    switch self {
    case .property(let property):
      return execution.match(IDPattern(start, property, end)) { body($0.subject, $0.object) }
    case .inverse(let path):
      return path.pairs(from: end, to: start, execution) { body($1, $0) }
    case .sequence(let first, let second):
      return sequence(first, second, start, end, execution, body)
    case .chain(let chain): return chain.pairs(from: start, to: end, execution, body)
    case .alternative(let first, let second):
      return first.pairs(from: start, to: end, execution, body)
        && second.pairs(from: start, to: end, execution, body)
    case .optional(let path):
      return closure(path, isOnce: true, includesZero: true, start, end, execution, body)
    case .closure(let path, let includesZero):
      return closure(path, isOnce: false, includesZero: includesZero, start, end, execution, body)
    case .negated(let forward, let backward):
      if let forward {
        let goesOn = execution.match(IDPattern(start, nil, end)) { triple in
          forward.contains(triple.predicate) || body(triple.subject, triple.object)
        }
        guard goesOn else { return false }
      }
      guard let backward else { return true }
      return execution.match(IDPattern(end, nil, start)) { triple in
        backward.contains(triple.predicate) || body(triple.object, triple.subject)
      }
    }
  }

  private func sequence(
    _ first: PathEvaluator, _ second: PathEvaluator, _ start: TermID?, _ end: TermID?,
    _ execution: Execution, _ body: (TermID, TermID) -> Bool
  ) -> Bool {
    if start == nil, end != nil {
      return second.pairs(from: nil, to: end, execution) { middle, last in
        first.pairs(from: nil, to: middle, execution) { start, _ in body(start, last) }
      }
    }
    return first.pairs(from: start, to: nil, execution) { start, middle in
      second.pairs(from: middle, to: end, execution) { _, last in body(start, last) }
    }
  }

  private func closure(
    _ path: PathEvaluator, isOnce: Bool, includesZero: Bool, _ start: TermID?, _ end: TermID?,
    _ execution: Execution, _ body: (TermID, TermID) -> Bool
  ) -> Bool {
    if let start {
      return reach(path, start, isForward: true, isOnce, includesZero, stopAt: end, execution) {
        end == nil || end == $0 ? body(start, $0) : true
      }
    }
    if let end {
      return reach(path, end, isForward: false, isOnce, includesZero, stopAt: nil, execution) {
        body($0, end)
      }
    }
    // Neither end is known: every node is a start.
    var nodes: Set<TermID> = []
    var order: [TermID] = []
    let goesOn = execution.match(IDPattern(nil, nil, nil)) { triple in
      for node in [triple.subject, triple.object] where nodes.insert(node).inserted {
        guard execution.keep(cells: 2) else { return false }
        order.append(node)
      }
      return true
    }
    guard goesOn else { return false }
    for node in order {
      let goesOn = reach(
        path, node, isForward: true, isOnce, includesZero, stopAt: nil, execution
      ) { body(node, $0) }
      guard goesOn else { return false }
    }
    return true
  }

  /// The links of a path that is one property, or several one after the other.
  private var links: [IDReach.Link]? {
    switch self {
    case .property(let property): [IDReach.Link(property, isBackward: false)]
    case .inverse(.property(let property)): [IDReach.Link(property, isBackward: true)]
    case .chain(let chain): chain.links
    default: nil
    }
  }

  /// The same by one statement of the source.
  private func reach(
    _ chain: IDReach, _ start: TermID, _ includesZero: Bool, stopAt wanted: TermID?,
    _ execution: Execution, _ body: (TermID) -> Bool
  ) -> Bool {
    var hasArrived = false
    let goesOn = execution.reach(chain, from: start) { node in
      // The start was given already where no step at all counts.
      if includesZero, node == start { return true }
      guard body(node) else { return false }
      hasArrived = node == wanted
      return !hasArrived
    }
    return hasArrived ? execution.failure == nil : goesOn
  }

  /// Calls `body` once with every node that can be reached.
  private func reach(
    _ path: PathEvaluator, _ start: TermID, isForward: Bool, _ isOnce: Bool,
    _ includesZero: Bool, stopAt wanted: TermID?, _ execution: Execution, _ body: (TermID) -> Bool
  ) -> Bool {
    var seen: Set<TermID> = []
    if includesZero {
      seen.insert(start)
      guard body(start) else { return false }
      if wanted == start { return true }
    }
    if !isOnce, execution.isJoining, let links = path.links {
      let chain =
        isForward
        ? links
        : links.reversed().map {
          IDReach.Link($0.property, isBackward: !$0.isBackward)
        }
      return reach(IDReach(chain), start, includesZero, stopAt: wanted, execution, body)
    }
    var frontier = [start]
    while !frontier.isEmpty {
      var next: [TermID] = []
      var hasArrived = false
      for node in frontier {
        let goesOn = path.pairs(
          from: isForward ? node : nil, to: isForward ? nil : node, execution
        ) { first, last in
          let reached = isForward ? last : first
          guard seen.insert(reached).inserted else { return true }
          guard body(reached) else { return false }
          if reached == wanted { hasArrived = true }
          next.append(reached)
          return true
        }
        guard goesOn, execution.tick() else { return false }
        if hasArrived { return true }
      }
      if isOnce { break }
      frontier = next
    }
    return true
  }
}
