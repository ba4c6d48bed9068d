import SoukRDF

/// What stands in one position of a step.
enum Slot {
  /// This id.
  case constant(TermID)
  /// The value of this column.
  case column(Int)

  /// The id, or nil where the column has no value yet.
  func id(_ row: [TermID]) -> TermID? {
    switch self {
    case .constant(let id): id
    case .column(let column): row[column] == Solution.unbound ? nil : row[column]
    }
  }

  /// Gives the column a value; false where it has another one already.
  func bind(_ id: TermID, _ row: inout [TermID]) -> Bool {
    guard case .column(let column) = self else { return true }
    if row[column] == Solution.unbound { row[column] = id }
    return row[column] == id
  }

  /// The column, or nil for an id.
  var column: Int? {
    if case .column(let column) = self { column } else { nil }
  }
}
