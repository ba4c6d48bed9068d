import SoukRDF

/// A plan that can be run again with other parameters; only one run at a time may have it.
///
/// It has ids in it, so it belongs to one state of one source.
final class CompiledQuery: @unchecked Sendable {
  /// The whole plan.
  let plan: Operator
  /// The columns of the answer.
  let columns: [(variable: Variable, column: Int)]
  /// How many columns a solution has, those of the parameters first.
  let width: Int

  /// A plan with the columns of its answer.
  init(_ plan: Operator, columns: [(variable: Variable, column: Int)], width: Int) {
    self.plan = plan
    self.columns = columns
    self.width = width
  }
}
