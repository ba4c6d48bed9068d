/// Several patterns as one statement.
extension SQLiteTripleSource: JoiningTripleSource {
  /// Runs the join as one statement, its tables in the order given: `CROSS JOIN` keeps SQLite from
  /// another one, which it would choose without knowing how often a predicate occurs.
  package func join(
    _ join: IDJoin, _ parameters: [TermID],
    _ body: ([TermID]) throws(TripleStoreError) -> Bool
  ) throws(TripleStoreError) {
    let rows = try takeJoin(join)
    for (index, id) in parameters.enumerated() { rows.bind(id, at: Int32(index + 1)) }
    defer {
      rows.reset()
      giveBack(rows, join)
    }
    var row = [TermID](repeating: TermID(rawValue: 0), count: join.rowWidth)
    while try rows.step() {
      for column in row.indices { row[column] = rows.id(Int32(column)) }
      guard try body(row) else { return }
    }
  }

  /// The statement of a join: names of tables and numbers of parameters, and nothing from outside.
  static func sql(_ join: IDJoin) -> String {
    var columns = [String?](repeating: nil, count: join.width)
    var conditions: [String] = []
    for (index, step) in join.steps.enumerated() {
      for (name, place) in [("s", step.subject), ("p", step.predicate), ("o", step.object)] {
        let here = "t\(index).\(name)"
        switch place {
        case .parameter(let number): conditions.append("\(here) = ?\(number + 1)")
        case .column(let column):
          if let known = columns[column] {
            conditions.append("\(here) = \(known)")
          } else {
            columns[column] = here
          }
        }
      }
    }
    let tables = join.steps.indices.map { "rdf_triple t\($0)" }.joined(separator: " CROSS JOIN ")
    let names = columns.map { $0 ?? "0" }
    var wanted = names
    var ending = ""
    if let counting = join.counting {
      let keys = counting.keys.map { names[$0] }
      let counts = counting.counts.map { column in
        column.map { "count(DISTINCT \(names[$0]))" } ?? "count(*)"
      }
      wanted = keys + counts
      if !keys.isEmpty { ending = " GROUP BY " + keys.joined(separator: ", ") }
    }
    if let order = join.order {
      ending += " ORDER BY \(names[order.column])\(order.isDescending ? " DESC" : "")"
    }
    let filter = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    let list = wanted.isEmpty ? "1" : wanted.joined(separator: ", ")
    return "SELECT \(list) FROM \(tables)\(filter)\(ending)"
  }
}

extension SQLiteTripleSource {
  /// Looks for a value of another kind; reads the property's range of one index.
  package func hasOrderedValues(_ predicate: TermID) throws(TripleStoreError) -> Bool {
    if let known = memory?.isOrdered(predicate) { return known }
    let other = try statement(
      """
      SELECT 1 FROM rdf_triple WHERE p = ?1 AND o & 7 <> \(TermID.Kind.integer.rawValue) LIMIT 1
      """)
    other.bind(predicate, at: 1)
    defer { other.reset() }
    let isOrdered = try !other.step()
    memory?.remember(predicate, isOrdered: isOrdered)
    return isOrdered
  }
}
