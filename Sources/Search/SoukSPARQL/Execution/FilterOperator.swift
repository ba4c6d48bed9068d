import SoukRDF

/// Solutions for which all conditions hold; an error is no.
final class FilterOperator: Operator {
  private let input: Operator
  private let conditions: [Formula]

  /// Conditions on another part's solutions.
  init(_ input: Operator, _ conditions: [Formula]) {
    self.input = input
    self.conditions = conditions
  }

  override func produce(_ execution: Execution, _ emit: () -> Bool) -> Bool {
    input.run(execution) {
      for condition in conditions where !condition.holds(execution) {
        return execution.failure == nil
      }
      return emit()
    }
  }

  override var summary: String { "filter by \(conditions.count) conditions" }
  override var inputs: [Operator] { [input] }
}
