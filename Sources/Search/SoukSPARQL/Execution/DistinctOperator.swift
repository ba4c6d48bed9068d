import SoukRDF

/// `DISTINCT`: each row of the columns wanted once.
final class DistinctOperator: Operator {
  private let input: Operator
  private let columns: [Int]

  /// Rows of the columns that count.
  init(_ input: Operator, columns: [Int]) {
    self.input = input
    self.columns = columns
  }

  override func produce(_ execution: Execution, _ emit: () -> Bool) -> Bool {
    var given: Set<[TermID]> = []
    return input.run(execution) {
      let row = columns.map { execution.row[$0] }
      guard given.insert(row).inserted else { return true }
      return execution.keep(cells: row.count + 4) && emit()
    }
  }

  override var summary: String { "distinct" }
  override var inputs: [Operator] { [input] }
}
