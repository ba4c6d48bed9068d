/// The solutions of one part, then those of the next.
final class UnionOperator: Operator {
  private let branches: [Operator]

  /// Parts that are asked in turn.
  init(_ branches: [Operator]) { self.branches = branches }

  override func produce(_ execution: Execution, _ emit: () -> Bool) -> Bool {
    for branch in branches {
      guard branch.run(execution, emit) else { return false }
    }
    return true
  }

  override var summary: String { "union" }
  override var inputs: [Operator] { branches }
}
