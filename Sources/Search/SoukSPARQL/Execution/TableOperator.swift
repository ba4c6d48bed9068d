import SoukRDF

/// A part whose meaning would change if it saw values from outside: asked by itself, once, and kept.
///
/// Joined by a hash of the columns that both sides have.
final class TableOperator: Operator {
  private let input: Operator
  /// The columns that the part gives values to.
  private let columns: [Int]
  /// The columns that it must not see.
  private let hidden: [Int]
  private let isKept: Bool
  private var tables: [GraphName: Table] = [:]

  /// The kept solutions, and their indexes by the columns that were known when they were asked for.
  private final class Table {
    var rows: [[TermID]] = []
    var indexes: [[Int]: [[TermID]: [Int]]] = [:]
    /// Positions in a row that have a value in every row.
    var certain: [Bool]

    init(width: Int) { certain = [Bool](repeating: true, count: width) }
  }

  /// - Parameters:
  ///   - columns: The columns that the part gives values to.
  ///   - hidden: The columns that it must not see.
  ///   - isKept: Whether its solutions are the same whenever it is asked.
  init(_ input: Operator, columns: [Int], hidden: [Int], isKept: Bool) {
    self.input = input
    self.columns = columns
    self.hidden = hidden
    self.isKept = isKept
  }

  override func produce(_ execution: Execution, _ emit: () -> Bool) -> Bool {
    guard let table = table(execution) else { return false }
    let known = columns.indices.filter {
      table.certain[$0] && execution.row[columns[$0]] != Solution.unbound
    }
    guard !known.isEmpty else {
      for row in table.rows {
        guard execution.tick(), execution.joining(row, columns, emit) else { return false }
      }
      return true
    }
    let index = table.indexes[known] ?? Self.index(table.rows, known)
    table.indexes[known] = index
    for number in index[known.map { execution.row[columns[$0]] }] ?? [] {
      guard execution.tick(), execution.joining(table.rows[number], columns, emit) else {
        return false
      }
    }
    return true
  }

  private static func index(_ rows: [[TermID]], _ known: [Int]) -> [[TermID]: [Int]] {
    var index: [[TermID]: [Int]] = [:]
    for (number, row) in rows.enumerated() {
      index[known.map { row[$0] }, default: []].append(number)
    }
    return index
  }

  /// Whether a kept solution agrees with the row at hand and both give one of the columns a value.
  func hasSharing(_ shared: [Int], _ execution: Execution) -> Bool {
    guard let table = table(execution) else { return false }
    return table.rows.contains { row in
      var isSharing = false
      for (column, id) in zip(columns, row)
      where id != Solution.unbound && execution.row[column] != Solution.unbound {
        guard execution.row[column] == id else { return false }
        if shared.contains(column) { isSharing = true }
      }
      return isSharing && execution.tick()
    }
  }

  private func table(_ execution: Execution) -> Table? {
    if isKept, let table = tables[execution.graph] { return table }
    let outer = execution.row
    for column in hidden { execution.row[column] = Solution.unbound }
    defer { execution.row = outer }
    let table = Table(width: columns.count)
    _ = input.run(execution) {
      let row = columns.map { execution.row[$0] }
      for (position, id) in row.enumerated() where id == Solution.unbound {
        table.certain[position] = false
      }
      table.rows.append(row)
      return execution.keep(cells: row.count + 4)
    }
    guard execution.failure == nil else { return nil }
    if tables.isEmpty { execution.atEnd { self.tables = [:] } }
    tables[execution.graph] = table
    return table
  }

  override var summary: String { "table" }
  override var inputs: [Operator] { [input] }
}
