import SoukRDF

/// `BIND` and named expressions: one more column; an error leaves it without a value.
final class ExtendOperator: Operator {
  private let input: Operator
  private let column: Int
  private let formula: Formula

  /// The column's value is worked out for each solution.
  init(_ input: Operator, column: Int, formula: Formula) {
    self.input = input
    self.column = column
    self.formula = formula
  }

  override func produce(_ execution: Execution, _ emit: () -> Bool) -> Bool {
    input.run(execution) {
      guard let id = formula.id(execution) else { return execution.failure == nil && emit() }
      let before = execution.row[column]
      // Where a value came from outside, the two must agree as in any join.
      guard before == Solution.unbound || before == id else { return true }
      execution.row[column] = id
      defer { execution.row[column] = before }
      return emit()
    }
  }

  override var summary: String { "bind" }
  override var inputs: [Operator] { [input] }
}
