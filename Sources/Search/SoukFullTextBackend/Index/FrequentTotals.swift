import GRDB
import SoukSearch

/// The totals of the words and short prefixes that so many packages match that counting is slow.
enum FrequentTotals {
  /// From how many matches on a total is kept.
  static let threshold = 1_500

  /// Counts anew; costs nothing for a small catalogue.
  ///
  /// - Complexity: O(distinct words + matches of the frequent prefixes).
  static func refresh(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM fulltext_total")
    let documents = try Int.fetchOne(db, sql: "SELECT count(*) FROM fulltext_name") ?? 0
    guard documents >= threshold else { return }
    var prefixes: [String: Int] = [:]
    let terms = try Row.fetchCursor(db, sql: "SELECT term, doc FROM fulltext_terms")
    while let row = try terms.next() {
      let term = try row.decode(String.self, atIndex: 0)
      let count = try row.decode(Int.self, atIndex: 1)
      if term.unicodeScalars.first?.value == 0xE000 { continue }
      if count >= threshold { try store(.init(tokens: [term]), count, db) }
      for length in 1...3 {
        let head = String(String.UnicodeScalarView(term.unicodeScalars.prefix(length)))
        prefixes[head, default: 0] += count
        if head.utf8.count == term.utf8.count { break }
      }
    }
    for (prefix, bound) in prefixes where bound >= threshold {
      let clause = SearchQuery.Clause(tokens: [prefix], isPrefix: true)
      let total = try MatchExpression.count(MatchExpression.text(of: clause), db)
      if total >= threshold { try store(clause, total, db) }
    }
  }

  /// The kept total of a whole expression; nil where none is kept.
  static func total(of expression: String, _ db: Database) throws -> Int? {
    let statement = try db.cachedStatement(
      sql: "SELECT total FROM fulltext_total WHERE expression = ?")
    return try Int.fetchOne(statement, arguments: [expression])
  }

  private static func store(_ clause: SearchQuery.Clause, _ total: Int, _ db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO fulltext_total(expression, total) VALUES(?, ?)"
    ).execute(arguments: [MatchExpression.text(of: clause), total])
  }
}
