import SoukRDF

/// Properties one after the other, forward or back, as one join of the source where it can.
final class PathChain {
  /// The properties and their directions.
  let links: [IDReach.Link]
  /// Joins by which ends are known: the start in bit 0, the end in bit 1.
  private var joins: [Int: IDJoin] = [:]

  /// A chain of at least two links.
  init(_ links: [IDReach.Link]) { self.links = links }

  /// Calls `body` with the ends of every such way; false to stop.
  func pairs(
    from start: TermID?, to end: TermID?, _ execution: Execution,
    _ body: (TermID, TermID) -> Bool
  ) -> Bool {
    for id in [start, end] where id?.kind == .local { return true }
    for link in links where link.property.kind == .local { return true }
    guard execution.isJoining else {
      return start == nil && end != nil
        ? backward(links.count - 1, end ?? Solution.unbound, execution) { body($0, end ?? $0) }
        : forward(0, start, nil, end, execution, body)
    }
    let known = (start == nil ? 0 : 1) | (end == nil ? 0 : 2)
    let join = joins[known] ?? self.join(known)
    joins[known] = join
    let parameters = links.map(\.property) + [start, end].compactMap { $0 }
    return execution.join(join, parameters) { row in
      body(start ?? row[0], end ?? row[row.count - 1])
    }
  }

  /// Nodes are columns from the start to the end, but for the ends that are known.
  private func join(_ known: Int) -> IDJoin {
    let count = links.count
    let hasStart = known & 1 != 0
    func node(_ number: Int) -> IDJoin.Place {
      if number == 0, hasStart { return .parameter(count) }
      if number == count, known & 2 != 0 { return .parameter(hasStart ? count + 1 : count) }
      return .column(hasStart ? number - 1 : number)
    }
    var steps = links.enumerated().map { number, link in
      let (from, to) = (node(number), node(number + 1))
      return link.isBackward
        ? IDJoin.Step(to, .parameter(number), from) : IDJoin.Step(from, .parameter(number), to)
    }
    // From the end that is known.
    if known == 2 { steps.reverse() }
    let open = count + 1 - (hasStart ? 1 : 0) - (known & 2 != 0 ? 1 : 0)
    return IDJoin(steps, width: open)
  }

  private func forward(
    _ number: Int, _ node: TermID?, _ first: TermID?, _ end: TermID?, _ execution: Execution,
    _ body: (TermID, TermID) -> Bool
  ) -> Bool {
    let link = links[number]
    let isLast = number == links.count - 1
    let target = isLast ? end : nil
    let pattern =
      link.isBackward
      ? IDPattern(target, link.property, node) : IDPattern(node, link.property, target)
    return execution.match(pattern) { triple in
      let (from, to) =
        link.isBackward ? (triple.object, triple.subject) : (triple.subject, triple.object)
      let start = first ?? from
      return isLast
        ? body(start, to) : forward(number + 1, to, start, end, execution, body)
    }
  }

  private func backward(
    _ number: Int, _ node: TermID, _ execution: Execution, _ body: (TermID) -> Bool
  ) -> Bool {
    let link = links[number]
    let pattern =
      link.isBackward
      ? IDPattern(node, link.property, nil) : IDPattern(nil, link.property, node)
    return execution.match(pattern) { triple in
      let from = link.isBackward ? triple.object : triple.subject
      return number == 0 ? body(from) : backward(number - 1, from, execution, body)
    }
  }
}
