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
  /// The generation that the connection sees.
  let generation: Int64
  /// The names that were compared lately.
  let names: RecentNames
  /// Looked at between portions of work.
  let cancellation: Cancellation

  /// How many of the most popular matches are ordered by how well they answer.
  static let window = 200
  /// How many packages whose name begins with the query are looked at beyond the window.
  static let nameLimit = 400
  /// How many of them join the ordered ones.
  static let nameKept = 60
  /// How many matches are read before the rest is counted alone.
  static let mostRead = 16_384
  /// Below how many matches names near to the query are looked for.
  private static let few = 10

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
      let joined = try joinedMatches()
      if ColumnFilters.of(request.query, db) != nil {
        let passed = try firstMatches(expression, nil).numbers + joined
        let numbers = try sorted(expression, and: joined, among: Set(passed))
        return Found(hits: numbers.map { ($0, Self.lowScore($0)) }, total: passed.count)
      }
      let numbers = try sorted(expression, and: joined)
      let total = try knownTotal ?? total(expression) + joined.count
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
    let joined = try joinedMatches()
    let matches = try firstMatches(expression, knownTotal.map { $0 - joined.count })
    let first = Array(matches.numbers.prefix(Self.window))
    let isComplete = first.count < Self.window
    let last = first.last ?? Int64.min
    let extra = joined + (isComplete ? [] : try nameMatches(expression, matches, after: last))
    var ranked = try rank(first + extra)
    let ranks = ranked.count
    ranked = Array(ranked.dropFirst(request.offset).prefix(request.limit))
    let missing = request.limit - ranked.count
    if missing > 0, !isComplete, request.offset + request.limit > ranks {
      let tail = try rest(
        expression, matches, after: last, without: extra, offset: max(0, request.offset - ranks),
        limit: missing)
      ranked += tail.map { ($0, Self.lowScore($0)) }
    }
    var found = Found(hits: ranked, total: matches.total + joined.count)
    if isComplete, ranks < Self.few, request.offset + request.limit > ranks {
      found.near = Array(
        try NearNames(db: db, request: request).find(without: Set(first + joined))
          .dropFirst(max(0, request.offset - ranks))
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
    let known = try names.names(of: numbers, generation: generation, db)
    for (number, name) in zip(numbers, known) {
      guard let name else { continue }
      let popularity = DocumentNumber.popularity(of: number)
      scored.append((number, ranking.score(name, popularity: popularity)))
    }
    return scored.sorted { $0.score != $1.score ? $0.score > $1.score : $0.number < $1.number }
  }

  /// The score of a match that is not among the ordered ones: below all of those, falling.
  private static func lowScore(_ number: Int64) -> Double { -Double(number >> 24) - 1 }

  /// Matches in row order after the window, leaving out those that were ordered.
  private func rest(
    _ expression: String, _ matches: FirstMatches, after last: Int64, without known: [Int64],
    offset: Int, limit: Int
  ) throws -> [Int64] {
    if matches.isAll {
      let known = Set(known)
      let tail = matches.numbers.dropFirst(Self.window).lazy.filter { !known.contains($0) }
      return Array(tail.dropFirst(offset).prefix(limit))
    }
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
  ///
  /// - Parameters:
  ///   - joined: what matches by its joined name alone.
  ///   - passed: those of the matches that pass the filters; nil for all.
  private func sorted(
    _ expression: String?, and joined: [Int64] = [], among passed: Set<Int64>? = nil
  ) throws -> [Int64] {
    try checkCancellation()
    let condition =
      expression == nil
      ? ""
      : """
      WHERE number IN (SELECT rowid FROM fulltext WHERE fulltext MATCH ?\(
        joined.map { " UNION ALL SELECT \($0)" }.joined()))
      """
    let source =
      request.sort == .name
      ? "fulltext_name \(condition) ORDER BY folded, number"
      : "package \(condition) ORDER BY downloads DESC, number"
    let sql = "SELECT number FROM \(source) LIMIT ? OFFSET ?"
    let statement =
      try joined.isEmpty ? db.cachedStatement(sql: sql) : db.makeStatement(sql: sql)
    var arguments = StatementArguments(expression.map { [$0] } ?? [])
    guard let passed else {
      arguments += [request.limit, request.offset]
      return try Int64.fetchAll(statement, arguments: arguments)
    }
    arguments += [-1, 0]
    let all = try Int64.fetchAll(statement, arguments: arguments).filter(passed.contains)
    return Array(all.dropFirst(request.offset).prefix(request.limit))
  }

  /// Ends the search where nobody waits for it any longer.
  func checkCancellation() throws {
    if cancellation.isCancelled {
      throw BackendError(.cancelled, backend: .v1)
    }
  }
}
