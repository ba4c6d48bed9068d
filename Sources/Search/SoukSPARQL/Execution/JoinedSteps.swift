import SoukRDF

/// Neighbouring triple patterns as one join of the source.
///
/// Which columns have values already is known only when the steps are taken; for each such case the
/// join is made once.
final class JoinedSteps {
  private struct Case {
    let join: IDJoin
    /// What becomes the parameters.
    let parameters: [Slot]
    /// Where the join's columns go.
    let columns: [Int]
  }

  private let steps: [(Slot, Slot, Slot)]
  /// The columns that stand in the steps.
  private let columns: [Int]
  private var cases: [UInt64: Case] = [:]

  /// A join has no more tables than this: SQLite takes 64, and the columns fit one mask.
  static let limit = 16

  /// Steps in the order in which they are to be looked up.
  init(_ steps: [(Slot, Slot, Slot)]) {
    self.steps = steps
    columns = Array(Set(steps.flatMap { [$0.0, $0.1, $0.2] }.compactMap(\.column))).sorted()
  }

  /// Calls `body` with each solution bound in the row; false to stop the run.
  func run(_ execution: Execution, _ body: () -> Bool) -> Bool {
    let current = self.current(execution)
    var parameters: [TermID] = []
    for slot in current.parameters {
      guard let id = slot.id(execution.row), id.kind != .local else { return true }
      parameters.append(id)
    }
    defer { for column in current.columns { execution.row[column] = Solution.unbound } }
    return execution.join(current.join, parameters) { row in
      for (position, column) in current.columns.enumerated() {
        execution.row[column] = row[position]
      }
      return body()
    }
  }

  private func current(_ execution: Execution) -> Case {
    var mask: UInt64 = 0
    for (index, column) in columns.enumerated() where execution.row[column] != Solution.unbound {
      mask |= 1 << UInt64(index & 63)
    }
    if let known = cases[mask] { return known }
    var parameters: [Slot] = []
    var open: [Int] = []
    func place(_ slot: Slot) -> IDJoin.Place {
      if let column = slot.column, execution.row[column] == Solution.unbound {
        if let known = open.firstIndex(of: column) { return .column(known) }
        open.append(column)
        return .column(open.count - 1)
      }
      parameters.append(slot)
      return .parameter(parameters.count - 1)
    }
    let joined = steps.map { IDJoin.Step(place($0.0), place($0.1), place($0.2)) }
    let made = Case(
      join: IDJoin(joined, width: open.count), parameters: parameters, columns: open)
    cases[mask] = made
    return made
  }
}
