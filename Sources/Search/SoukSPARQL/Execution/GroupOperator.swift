import SoukRDF

/// `GROUP BY` and aggregates: one solution per group, with the keys and the aggregates alone.
final class GroupOperator: Operator {
  /// One aggregate, what it takes of a solution, and where its value goes.
  struct Aggregate {
    let call: AggregateCall
    let argument: Formula?
    let column: Int
  }

  private let input: Operator
  private let keys: [(formula: Formula, column: Int?)]
  private let aggregates: [Aggregate]
  /// The columns of the input, which no group has.
  private let inner: [Int]
  private let hasKeys: Bool

  /// - Parameters:
  ///   - keys: What the groups are made by, and where a key goes.
  ///   - inner: The columns that the input gives values to.
  init(
    _ input: Operator, keys: [(formula: Formula, column: Int?)], aggregates: [Aggregate],
    inner: [Int]
  ) {
    self.input = input
    self.keys = keys
    self.aggregates = aggregates
    self.inner = inner
    hasKeys = !keys.isEmpty
  }

  override func produce(_ execution: Execution, _ emit: () -> Bool) -> Bool {
    var numbers: [[TermID]: Int] = [:]
    var groups: [(key: [TermID], aggregators: [Aggregator])] = []
    func number(of key: [TermID]) -> Int {
      if let known = numbers[key] { return known }
      numbers[key] = groups.count
      groups.append((key, aggregates.map { Aggregator($0.call) }))
      return groups.count - 1
    }
    // Without keys there is one group, even of nothing.
    if !hasKeys { _ = number(of: []) }
    _ = input.run(execution) {
      let key = keys.map { $0.formula.id(execution) ?? Solution.unbound }
      let known = groups.count
      let number = number(of: key)
      for (index, aggregate) in aggregates.enumerated() {
        if let argument = aggregate.argument, aggregate.call.function == .count {
          // Equal terms have equal ids: counting needs no term's text.
          groups[number].aggregators[index].tally(argument.id(execution), execution)
          continue
        }
        groups[number].aggregators[index].add(
          aggregate.argument?.value(execution), row: { inner.map { execution.row[$0] } },
          execution)
      }
      return groups.count == known || execution.keep(cells: key.count * 2 + aggregates.count * 8)
    }
    guard execution.failure == nil else { return false }
    return give(groups, execution, emit)
  }

  private func give(
    _ groups: [(key: [TermID], aggregators: [Aggregator])], _ execution: Execution,
    _ emit: () -> Bool
  ) -> Bool {
    let outer = execution.row
    defer { execution.row = outer }
    for group in groups {
      for column in inner { execution.row[column] = Solution.unbound }
      for (key, id) in zip(keys, group.key) {
        if let column = key.column { execution.row[column] = id }
      }
      for (aggregate, aggregator) in zip(aggregates, group.aggregators) {
        execution.row[aggregate.column] =
          aggregator.value.map { execution.id(of: $0) } ?? Solution.unbound
      }
      execution.beginSolution()
      guard execution.tick(), emit() else { return false }
    }
    return true
  }

  override var summary: String { "group by \(keys.count) keys, \(aggregates.count) aggregates" }
  override var inputs: [Operator] { [input] }
}
