import SoukRDF

/// `MINUS`: solutions that no solution of the second part is compatible with.
///
/// [SPARQL 1.1 Query, clause 18.5](https://www.w3.org/TR/sparql11-query/#defn_algMinus): compatible, and
/// with a variable that both give a value.
final class MinusOperator: Operator {
  private let left: Operator
  private let right: Right
  private let shared: [Int]

  /// How the second part is asked.
  enum Right {
    /// With the first one's values; every solution of it has all shared columns.
    case probe(Operator)
    /// By itself.
    case table(TableOperator)
  }

  /// - Parameters:
  ///   - right: The second part.
  ///   - shared: The columns that both may give a value.
  init(_ left: Operator, _ right: Right, shared: [Int]) {
    self.left = left
    self.right = right
    self.shared = shared
  }

  override func produce(_ execution: Execution, _ emit: () -> Bool) -> Bool {
    left.run(execution) {
      // A column that this solution leaves open is not shared, whatever the second part says of it.
      let common = shared.filter { execution.row[$0] != Solution.unbound }
      guard !common.isEmpty else { return emit() }
      var isTaken = false
      switch right {
      case .probe(let part):
        _ = part.run(execution) {
          isTaken = true
          return false
        }
      case .table(let table): isTaken = table.hasSharing(common, execution)
      }
      guard execution.failure == nil else { return false }
      return isTaken || emit()
    }
  }

  override var summary: String { "minus" }
  override var inputs: [Operator] {
    switch right {
    case .probe(let part): [left, part]
    case .table(let table): [left, table]
    }
  }
}
