/// A part of a plan that finds solutions.
///
/// A solution found extends the row at hand; the row is the same again when ``run(_:_:)`` returns.
class Operator {
  /// How many solutions the part has found so far.
  private(set) var found = 0
  /// About how many solutions the planner expected, where it did.
  var expected: Double?

  /// Calls `emit` with every solution compatible with the row at hand; false to stop.
  final func run(_ execution: Execution, _ emit: () -> Bool) -> Bool {
    produce(execution) {
      found += 1
      return emit()
    }
  }

  /// What ``run(_:_:)`` does; parts override it.
  func produce(_ execution: Execution, _ emit: () -> Bool) -> Bool { emit() }

  /// What the part does, in one line.
  var summary: String { "one empty solution" }

  /// The parts that this one asks.
  var inputs: [Operator] { [] }
}
