import GRDB
import SoukModel
import SoukSearch

/// Counts the values of the facets over every match of a request: one row is read for each.
struct FacetCounting {
  /// The connection, in a transaction.
  let db: Database
  /// What is counted.
  let request: SearchRequest
  /// What matches by its joined name alone.
  let joined: [Int64]
  /// Looked at between portions of rows.
  let cancellation: Cancellation

  /// What is read of each match; filters take the first three columns.
  private static let columns =
    "a.number, a.downloads, a.version, a.category, a.registry, a.license, a.signature, a.failed"

  /// The counts, and how many packages match.
  func run() throws -> (counts: [Facet: [String: Int]], total: Int) {
    let filters = ColumnFilters.of(request.query, db)
    let statement: Statement
    if let expression = MatchExpression(request).text {
      statement = try db.cachedStatement(
        sql: """
          SELECT \(Self.columns) FROM fulltext
          CROSS JOIN fulltext_attribute AS a ON a.number = fulltext.rowid WHERE fulltext MATCH ?
          """)
      statement.setUncheckedArguments([expression])
    } else {
      statement = try db.cachedStatement(sql: "SELECT \(Self.columns) FROM fulltext_attribute AS a")
    }
    let facets: [(Facet, Int)] = [(.category, 3), (.registry, 4), (.license, 5), (.verdict, 6)]
    var counts = [[Int64: Int]](repeating: [:], count: facets.count)
    var failed = 0
    var total = 0
    var looked = 0
    func add(_ row: Row) throws {
      if looked & 0x3FF == 0, cancellation.isCancelled {
        throw BackendError(.cancelled, backend: .v1)
      }
      looked += 1
      guard try filters?.pass(row) ?? true else { return }
      total += 1
      for (place, (_, column)) in facets.enumerated() {
        if let label = try row.decode(Int64?.self, atIndex: column) {
          counts[place][label, default: 0] += 1
        }
      }
      failed += try row.decode(Int.self, atIndex: 7)
    }
    let rows = try Row.fetchCursor(statement)
    while let row = try rows.next() { try add(row) }
    let single = try db.cachedStatement(
      sql: "SELECT \(Self.columns) FROM fulltext_attribute AS a WHERE a.number = ?")
    for number in joined {
      single.setUncheckedArguments([number])
      if let row = try Row.fetchOne(single) { try add(row) }
    }
    var named: [Facet: [String: Int]] = [:]
    for ((facet, _), counted) in zip(facets, counts) {
      for (label, count) in counted {
        named[facet, default: [:]][try LabelNumbers.text(of: label, db), default: 0] += count
      }
    }
    named[.verdict, default: [:]][TrustWords.failed] = failed
    return (named, total)
  }
}
