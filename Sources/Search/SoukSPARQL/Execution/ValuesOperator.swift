import SoukRDF

/// `VALUES`: rows of the query itself.
final class ValuesOperator: Operator {
  private let columns: [Int]
  private let rows: [[Term?]]
  private var ids: [[TermID]]?

  /// Rows for the columns.
  init(columns: [Int], rows: [[Term?]]) {
    self.columns = columns
    self.rows = rows
  }

  override func produce(_ execution: Execution, _ emit: () -> Bool) -> Bool {
    let ids =
      self.ids
      ?? rows.map { row in row.map { $0.map { execution.id(of: $0) } ?? Solution.unbound } }
    if self.ids == nil {
      self.ids = ids
      execution.atEnd { self.ids = nil }
    }
    for row in ids {
      guard execution.tick() else { return false }
      guard execution.joining(row, columns, emit) else { return false }
    }
    return true
  }

  override var summary: String { "\(rows.count) given rows" }
}

extension Execution {
  /// Calls `emit` with the row at hand extended by another one, if the two are compatible.
  func joining(_ other: [TermID], _ columns: [Int], _ emit: () -> Bool) -> Bool {
    for (column, id) in zip(columns, other)
    where id != Solution.unbound && row[column] != Solution.unbound && row[column] != id {
      return true
    }
    var bound: [Int] = []
    for (column, id) in zip(columns, other)
    where id != Solution.unbound && row[column] == Solution.unbound {
      row[column] = id
      bound.append(column)
    }
    defer { for column in bound { row[column] = Solution.unbound } }
    beginSolution()
    return emit()
  }
}
