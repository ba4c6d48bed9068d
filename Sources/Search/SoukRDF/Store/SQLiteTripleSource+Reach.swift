/// Closures of paths as one recursive statement.
extension SQLiteTripleSource {
  /// Follows the chain again and again from what was found; `UNION` finds each node once.
  package func reach(
    _ reach: IDReach, from start: TermID, _ body: (TermID) throws(TripleStoreError) -> Bool
  ) throws(TripleStoreError) {
    let rows = try statement(Self.sql(reach))
    rows.bind(start, at: 1)
    for (index, link) in reach.links.enumerated() {
      rows.bind(link.property, at: Int32(index + 2))
    }
    defer { rows.reset() }
    while try rows.step() {
      guard try body(rows.id(0)) else { return }
    }
  }

  /// The statement of a chain: its length and directions, and nothing from outside.
  private static func sql(_ reach: IDReach) -> String {
    var end = ""
    var conditions: [String] = []
    for (index, link) in reach.links.enumerated() {
      let table = "t\(index)"
      let (from, to) = link.isBackward ? ("\(table).o", "\(table).s") : ("\(table).s", "\(table).o")
      conditions.append("\(table).p = ?\(index + 2)")
      if index > 0 { conditions.append("\(from) = \(end)") }
      end = to
    }
    let tables = reach.links.indices.map { "rdf_triple t\($0)" }.joined(separator: " CROSS JOIN ")
    let first = reach.links[0].isBackward ? "t0.o" : "t0.s"
    let filter = conditions.joined(separator: " AND ")
    return """
      WITH RECURSIVE reached(node) AS (
        SELECT \(end) FROM \(tables) WHERE \(first) = ?1 AND \(filter)
        UNION
        SELECT \(end) FROM reached CROSS JOIN \(tables) WHERE \(first) = reached.node AND \(filter)
      ) SELECT node FROM reached
      """
  }
}
