import SoukRDF

/// `GROUP BY` variables with counts alone, as one statement of the source.
final class CountOperator: Operator {
  private let join: IDJoin
  private let parameters: [Slot]
  private let columns: [Int]
  private let text: String

  /// - Parameters:
  ///   - join: A join that counts.
  ///   - parameters: What its parameters are: ids, or columns that have values.
  ///   - columns: Where its keys and its counts go.
  ///   - text: What is counted, for the plan's explanation.
  init(_ join: IDJoin, _ parameters: [Slot], columns: [Int], text: String) {
    self.join = join
    self.parameters = parameters
    self.columns = columns
    self.text = text
  }

  override func produce(_ execution: Execution, _ emit: () -> Bool) -> Bool {
    let keyCount = join.counting?.keys.count ?? 0
    defer { for column in columns { execution.row[column] = Solution.unbound } }
    let ids = parameters.map { $0.id(execution.row) ?? Solution.unbound }
    return execution.join(join, ids) { row in
      for (position, column) in columns.enumerated() {
        let id = row[position]
        // A count is a plain number.
        execution.row[column] =
          position < keyCount ? id : TermID(.integer, payload: id.rawValue) ?? Solution.unbound
      }
      execution.beginSolution()
      return emit()
    }
  }

  override var summary: String { "counted by one statement: \(text)" }
}
