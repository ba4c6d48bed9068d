import SoukRDF

/// All of several parts: each is asked with what those before it have found.
final class JoinOperator: Operator {
  private let parts: [Operator]

  /// Parts in the order in which they are asked.
  init(_ parts: [Operator]) { self.parts = parts }

  override func produce(_ execution: Execution, _ emit: () -> Bool) -> Bool {
    descend(0, execution, emit)
  }

  private func descend(_ depth: Int, _ execution: Execution, _ emit: () -> Bool) -> Bool {
    guard depth < parts.count else { return emit() }
    return parts[depth].run(execution) { descend(depth + 1, execution, emit) }
  }

  override var summary: String { "join" }
  override var inputs: [Operator] { parts }
}
