import SoukRDF

/// `ORDER BY`: all solutions, sorted; where only the first are wanted, no more than those are kept.
final class OrderOperator: Operator {
  private let input: Operator
  private let conditions: [(formula: Formula, isDescending: Bool)]
  private let columns: [Int]
  private let wanted: Int?

  private struct Entry {
    let keys: [Value?]
    let row: [TermID]
    /// Equal solutions stay in the order in which they came.
    let number: Int
  }

  /// - Parameters:
  ///   - columns: The columns that the input gives values to.
  ///   - wanted: How many of the first are wanted, where not all are.
  init(
    _ input: Operator, by conditions: [(formula: Formula, isDescending: Bool)], columns: [Int],
    wanted: Int?
  ) {
    self.input = input
    self.conditions = conditions
    self.columns = columns
    self.wanted = wanted
  }

  override func produce(_ execution: Execution, _ emit: () -> Bool) -> Bool {
    var entries: [Entry] = []
    var number = 0
    let limit = wanted.map { max($0, 1) }
    _ = input.run(execution) {
      number += 1
      let entry = Entry(
        keys: conditions.map { $0.formula.value(execution) },
        row: columns.map { execution.row[$0] }, number: number)
      guard let limit, entries.count >= limit else {
        entries.append(entry)
        if entries.count == limit { entries.sort(by: precedes) }
        return execution.keep(cells: entry.row.count + entry.keys.count * 4)
      }
      guard let last = entries.last, precedes(entry, last) else { return true }
      entries.removeLast()
      entries.insert(entry, at: place(of: entry, in: entries))
      return true
    }
    guard execution.failure == nil else { return false }
    if limit == nil || entries.count < (limit ?? 0) { entries.sort(by: precedes) }
    let outer = execution.row
    defer { execution.row = outer }
    for entry in entries {
      for (column, id) in zip(columns, entry.row) { execution.row[column] = id }
      execution.beginSolution()
      guard execution.tick(), emit() else { return false }
    }
    return true
  }

  private func place(of entry: Entry, in entries: [Entry]) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) >> 1
      if precedes(entry, entries[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func precedes(_ left: Entry, _ right: Entry) -> Bool {
    for (index, condition) in conditions.enumerated() {
      switch TermOrder.compare(left.keys[index], right.keys[index]) {
      case .same: continue
      case .ascending: return !condition.isDescending
      case .descending: return condition.isDescending
      }
    }
    return left.number < right.number
  }

  override var summary: String {
    "order by \(conditions.count) keys" + (wanted.map { ", the first \($0)" } ?? "")
  }
  override var inputs: [Operator] { [input] }
}
