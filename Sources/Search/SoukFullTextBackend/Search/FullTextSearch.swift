import Foundation
import GRDB
import SoukCatalogue
import SoukModel
import SoukSearch

/// One search on one connection, within one state of the catalogue.
struct FullTextSearch {
  /// The connection, in a transaction.
  let db: Database
  /// What to find.
  let request: SearchRequest
  /// Looked at between portions of work.
  let cancellation: Cancellation

  /// How many of the most popular matches are ordered by how well they answer.
  private static let window = 200
  /// How many matches are counted between two looks at the cancellation.
  private static let portion = 4_096
  /// Below how many matches names near to the query are looked for.
  private static let few = 10
  /// How many packages whose name begins with the query are looked at beyond the window.
  private static let nameLimit = 400
  /// How many of them join the ordered ones.
  private static let nameKept = 60

  /// What a search found: the window of documents that was asked for, and how many there are.
  struct Found {
    /// Document number and score, in order.
    var hits: [(number: Int64, score: Double)]
    /// How many packages match.
    var total: Int
    /// What is near to the query, where little matches: the part of it within the window, in order.
    var near: [(number: Int64, score: Double)] = []
  }

  /// Runs the search.
  ///
  /// - Parameter knownTotal: the total where an earlier search found it, so as not to count again.
  func run(knownTotal: Int?) throws -> Found {
    guard let expression = MatchExpression(request).text else { return try all() }
    switch request.sort {
    case .relevance: return try byRelevance(expression, knownTotal)
    case .downloads, .name:
      let numbers = try sorted(expression)
      let total = try knownTotal ?? count(expression)
      return Found(hits: numbers.map { ($0, Self.lowScore($0)) }, total: total)
    }
  }

  /// Every package, most popular first or as sorted.
  private func all() throws -> Found {
    let total = try CatalogueQueries.count(db)
    let numbers =
      switch request.sort {
      case .relevance:
        try CatalogueQueries.numbers(offset: request.offset, limit: request.limit, db)
      case .downloads, .name: try sorted(nil)
      }
    return Found(
      hits: numbers.map { ($0, DocumentNumber.popularity(of: $0)) }, total: total)
  }

  private func byRelevance(_ expression: String, _ knownTotal: Int?) throws -> Found {
    let first = try matches(expression, after: Int64.min, limit: Self.window)
    let isComplete = first.count < Self.window
    let total =
      if isComplete { first.count } else { try knownTotal ?? count(expression) }
    let last = first.last ?? Int64.min
    let extra = isComplete ? [] : try nameMatches(expression, after: last)
    var ranked = try rank(first + extra)
    let ranks = ranked.count
    ranked = Array(ranked.dropFirst(request.offset).prefix(request.limit))
    let missing = request.limit - ranked.count
    if missing > 0, !isComplete, request.offset + request.limit > ranks {
      let tail = try rest(
        expression, after: last, without: extra, offset: max(0, request.offset - ranks),
        limit: missing)
      ranked += tail.map { ($0, Self.lowScore($0)) }
    }
    var found = Found(hits: ranked, total: total)
    if isComplete, first.count < Self.few, request.offset + request.limit > first.count {
      found.near = Array(
        try NearNames(db: db, request: request).find(without: Set(first))
          .dropFirst(max(0, request.offset - first.count))
          .prefix(request.limit - ranked.count))
    }
    return found
  }

  /// Orders documents by how well their names answer, then by popularity.
  private func rank(_ numbers: [Int64]) throws -> [(number: Int64, score: Double)] {
    guard !request.query.isEmpty else {
      return numbers.map { ($0, DocumentNumber.popularity(of: $0)) }
    }
    let ranking = NameRanking(request.query)
    var scored: [(number: Int64, score: Double)] = []
    scored.reserveCapacity(numbers.count)
    for number in numbers {
      guard let id = try CatalogueQueries.id(number: number, db) else { continue }
      let popularity = DocumentNumber.popularity(of: number)
      scored.append((number, ranking.score(id.name, popularity: popularity)))
    }
    return scored.sorted { $0.score != $1.score ? $0.score > $1.score : $0.number < $1.number }
  }

  /// The score of a match that is not among the ordered ones: below all of those, falling.
  private static func lowScore(_ number: Int64) -> Double { -Double(number >> 24) - 1 }

  /// The documents beyond the window whose name is the query, or begins with it.
  private func nameMatches(_ expression: String, after last: Int64) throws -> [Int64] {
    let name = Data(request.query.foldedName.utf8)
    guard !name.isEmpty else { return [] }
    let exact = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT number FROM fulltext_name WHERE folded = ? AND number > ? LIMIT 20"),
      arguments: [name, last])
    let starting = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT number FROM fulltext_name WHERE folded > ? AND folded < ? LIMIT ?"),
      arguments: [name, name + [0xFF], Self.nameLimit])
    var kept = try exact.filter { try isMatch(expression, $0) }
    if starting.count < Self.nameLimit {
      for number in starting.sorted() where number > last && kept.count < Self.nameKept {
        if try isMatch(expression, number) { kept.append(number) }
      }
    } else if let token = Tokenizer.tokens(of: request.query.foldedName).first {
      let begins = "(\(expression)) AND (name : ^ \"\(token)\" *)"
      let more = try matches(begins, after: last, limit: Self.nameKept)
      let known = Set(kept)
      kept += more.filter { !known.contains($0) }
    }
    return kept
  }

  private func isMatch(_ expression: String, _ number: Int64) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT 1 FROM fulltext WHERE fulltext MATCH ? AND rowid = ?")
    return try Int.fetchOne(statement, arguments: [expression, number]) != nil
  }

  /// The first matches in row order after a document.
  private func matches(
    _ expression: String, after number: Int64, limit: Int
  ) throws -> [Int64] {
    try checkCancellation()
    let statement = try db.cachedStatement(
      sql: """
        SELECT rowid FROM fulltext WHERE fulltext MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?
        """)
    return try Int64.fetchAll(statement, arguments: [expression, number, limit])
  }

  /// Matches in row order after the window, leaving out those that were ordered.
  private func rest(
    _ expression: String, after last: Int64, without known: [Int64], offset: Int, limit: Int
  ) throws -> [Int64] {
    try checkCancellation()
    let list = known.map(String.init).joined(separator: ",")
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT rowid FROM fulltext WHERE fulltext MATCH ? AND rowid > ?
        AND rowid NOT IN (\(list)) ORDER BY rowid LIMIT ? OFFSET ?
        """, arguments: [expression, last, limit, offset])
  }

  /// The window of all matches (of all packages where there is no expression), sorted.
  private func sorted(_ expression: String?) throws -> [Int64] {
    try checkCancellation()
    let condition =
      expression == nil
      ? "" : "WHERE number IN (SELECT rowid FROM fulltext WHERE fulltext MATCH ?)"
    let source =
      request.sort == .name
      ? "fulltext_name \(condition) ORDER BY folded, number"
      : "package \(condition) ORDER BY downloads DESC, number"
    let statement = try db.cachedStatement(
      sql: "SELECT number FROM \(source) LIMIT ? OFFSET ?")
    var arguments = StatementArguments(expression.map { [$0] } ?? [])
    arguments += [request.limit, request.offset]
    return try Int64.fetchAll(statement, arguments: arguments)
  }

  /// How many packages match, counted in portions so that a cancelled search ends soon.
  private func count(_ expression: String) throws -> Int {
    if let kept = try FrequentTotals.total(of: expression, db) { return kept }
    let statement = try db.cachedStatement(
      sql: """
        SELECT count(*), max(rowid) FROM (
          SELECT rowid FROM fulltext WHERE fulltext MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?)
        """)
    var total = 0
    var last = Int64.min
    while true {
      try checkCancellation()
      statement.setUncheckedArguments([expression, last, Self.portion])
      guard let row = try Row.fetchOne(statement) else { return total }
      let count = try row.decode(Int.self, atIndex: 0)
      total += count
      guard count == Self.portion, let next = try row.decode(Int64?.self, atIndex: 1) else {
        return total
      }
      last = next
    }
  }

  private func checkCancellation() throws {
    if cancellation.isCancelled {
      throw BackendError(.cancelled, backend: .v1)
    }
  }
}
