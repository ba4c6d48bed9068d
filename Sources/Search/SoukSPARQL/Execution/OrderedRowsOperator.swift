import SoukRDF

/// Triple patterns whose solutions the source gives in the order wanted, as one statement.
final class OrderedRowsOperator: Operator {
  private let join: IDJoin
  private let parameters: [Slot]
  private let columns: [Int]
  private let text: String

  /// - Parameters:
  ///   - join: A join with an order.
  ///   - parameters: What its parameters are: ids, or columns that have values.
  ///   - columns: Where its columns go.
  ///   - text: What is read, for the plan's explanation.
  init(_ join: IDJoin, _ parameters: [Slot], columns: [Int], text: String) {
    self.join = join
    self.parameters = parameters
    self.columns = columns
    self.text = text
  }

  override func produce(_ execution: Execution, _ emit: () -> Bool) -> Bool {
    defer { for column in columns { execution.row[column] = Solution.unbound } }
    let ids = parameters.map { $0.id(execution.row) ?? Solution.unbound }
    return execution.join(join, ids) { row in
      for (position, column) in columns.enumerated() { execution.row[column] = row[position] }
      execution.beginSolution()
      return emit()
    }
  }

  override var summary: String { "read in order by one statement: \(text)" }
}
