import SoukRDF

/// `OPTIONAL`: a solution as it is where the second part has nothing to add.
final class LeftJoinOperator: Operator {
  private let left: Operator
  private let right: Operator
  private let conditions: [Formula]

  /// The second part must be one that may see the first one's values.
  init(_ left: Operator, _ right: Operator, conditions: [Formula]) {
    self.left = left
    self.right = right
    self.conditions = conditions
  }

  override func produce(_ execution: Execution, _ emit: () -> Bool) -> Bool {
    left.run(execution) {
      var isMatched = false
      let goesOn = right.run(execution) {
        for condition in conditions where !condition.holds(execution) {
          return execution.failure == nil
        }
        isMatched = true
        return emit()
      }
      guard goesOn else { return false }
      return isMatched || emit()
    }
  }

  override var summary: String {
    "optional" + (conditions.isEmpty ? "" : " with \(conditions.count) conditions")
  }
  override var inputs: [Operator] { [left, right] }
}
