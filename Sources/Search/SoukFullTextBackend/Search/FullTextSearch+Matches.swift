import Foundation
import GRDB
import SoukCatalogue
import SoukModel
import SoukSearch

/// Which documents match: read once, and not from FTS5 where it would take long.
extension FullTextSearch {
  /// How many matches are counted between two looks at the cancellation.
  private static let portion = 65_536
  /// How many documents are read at the most to see whether they match.
  private static let mostChecked = 512
  /// How many documents of a list FTS5 joins in the time that reading one takes.
  private static let joinedPerRead = 200

  /// The first matches of an expression, with the total.
  func firstMatches(_ expression: String, _ knownTotal: Int?) throws -> FirstMatches {
    try checkCancellation()
    if let filters = ColumnFilters.of(request.query, db) {
      let passed = try passing(filters, expression)
      return FirstMatches(numbers: passed, total: passed.count)
    }
    if let kept = try FrequentClause.kept(of: expression, db) {
      return FirstMatches(
        numbers: Array(kept.first.prefix(Self.window)), total: kept.total, named: kept.named)
    }
    if let checked = try checkedMatches() {
      return FirstMatches(numbers: checked, total: checked.count)
    }
    let limit = knownTotal == nil ? Self.mostRead : Self.window
    let numbers = try Self.matches(expression, after: Int64.min, limit: limit, db)
    guard numbers.count == limit, let last = numbers.last else {
      return FirstMatches(numbers: numbers, total: numbers.count)
    }
    let total = try knownTotal ?? numbers.count + count(expression, after: last)
    return FirstMatches(numbers: numbers, total: total)
  }

  /// The matches of an expression that pass filters, in row order: every match is looked at.
  private func passing(_ filters: ColumnFilters, _ expression: String) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT number, downloads, version FROM fulltext
        CROSS JOIN fulltext_attribute ON number = fulltext.rowid
        WHERE fulltext MATCH ? ORDER BY fulltext.rowid
        """)
    statement.setUncheckedArguments([expression])
    var passed: [Int64] = []
    var looked = 0
    let rows = try Row.fetchCursor(statement)
    while let row = try rows.next() {
      if looked & 0x3FF == 0 { try checkCancellation() }
      looked += 1
      if try filters.pass(row) { passed.append(try row.decode(Int64.self, atIndex: 0)) }
    }
    return passed
  }

  /// How many packages match.
  func total(_ expression: String) throws -> Int {
    if let kept = try FrequentClause.total(of: expression, db) { return kept }
    return try count(expression, after: Int64.min)
  }

  /// All matches of a query of several words of which the last begins very many words, where those
  /// that match the others and the first letters of it are few; nil otherwise.
  ///
  /// FTS5 joins the lists of all words that begin so before it looks at the other words; of the
  /// first letters it has an index. What they find is read to see whether it matches.
  private func checkedMatches() throws -> [Int64]? {
    guard request.query.clauses.count > 1, let last = request.query.clauses.last, last.isPrefix,
      !last.isNegated, last.field == nil, last.tokens.count == 1, let text = last.tokens.first,
      text.unicodeScalars.count > FrequentClauses.indexedLength,
      let joined = try FrequentClause.total(of: MatchExpression.text(of: last), db)
    else { return nil }
    let most = min(Self.mostChecked, joined / Self.joinedPerRead)
    var shorter = last
    shorter.tokens = [
      String(String.UnicodeScalarView(text.unicodeScalars.prefix(FrequentClauses.indexedLength)))
    ]
    guard let expression = MatchExpression(request, last: shorter).text else { return nil }
    let numbers = try Self.matches(
      expression, after: Int64.min, limit: most + 1, db)
    guard numbers.count <= most else { return nil }
    return try numbers.filter { number in
      guard let entry = try CatalogueQueries.entry(number: number, db) else { return false }
      let searchable = SearchableText(entry.package)
      return IndexedText.fields.contains { field in
        searchable.tokens(of: field).contains { $0.utf8.starts(with: text.utf8) }
      }
    }
  }

  /// The documents whose joined name is what was typed and that match all else, but not the words;
  /// ascending.
  func joinedMatches() throws -> [Int64] {
    let joined = request.query.joinedName
    guard !joined.isEmpty, let expression = MatchExpression(request).text else { return [] }
    let statement = try db.cachedStatement(
      sql: "SELECT number FROM fulltext_joined WHERE joined = ? ORDER BY number")
    let named = try Int64.fetchAll(statement, arguments: [Data(joined)])
    guard !named.isEmpty else { return [] }
    let others = MatchExpression(request, without: \.isJoinable).text
    let filters = ColumnFilters.of(request.query, db)
    return try named.filter { number in
      guard try !isMatch(expression, number) else { return false }
      if let others, try !isFound(others, number) { return false }
      return try filters?.pass(number: number) ?? true
    }
  }

  /// The documents beyond the window whose name is the query, or begins with it.
  func nameMatches(
    _ expression: String, _ matches: FirstMatches, after last: Int64
  ) throws -> [Int64] {
    let name = request.query.foldedName
    guard !name.isEmpty else { return [] }
    let exact = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT number FROM fulltext_name WHERE folded = ? AND number > ? LIMIT 20"),
      arguments: [IndexedText.bytes(name), last])
    var kept = try matching(expression, matches, exact)
    let token = Tokenizer.tokens(of: name).first
    if !matches.named.isEmpty, name == token {
      let known = Set(kept)
      return kept + matches.named.filter { !known.contains($0) }
    }
    let starting = try Self.numbers(ofNamesFrom: name, db)
    if starting.count < Self.nameLimit {
      let behind = starting.filter { $0 > last }.sorted()
      kept += try matching(expression, matches, behind, limit: Self.nameKept - kept.count)
    } else if let token {
      let more = try Self.matches(
        Self.beginning(expression, with: token), after: last, limit: Self.nameKept, db)
      let known = Set(kept)
      kept += more.filter { !known.contains($0) && matches.contain($0) != false }
    }
    return kept
  }

  /// Those of some documents that match, `limit` at the most.
  private func matching(
    _ expression: String, _ matches: FirstMatches, _ numbers: [Int64], limit: Int = .max
  ) throws -> [Int64] {
    var found: [Int64] = []
    for number in numbers where found.count < limit {
      if try matches.contain(number) ?? isMatch(expression, number) { found.append(number) }
    }
    return found
  }

  /// Whether a document matches: by its name where nothing else is asked, else by FTS5.
  private func isMatch(_ expression: String, _ number: Int64) throws -> Bool {
    if request.registry == nil, request.category == nil, request.query.filters.isEmpty,
      request.query.clauses.allSatisfy({ !$0.isNegated }),
      let name = try names.names(of: [number], generation: generation, db).first ?? nil,
      request.query.clauses.allSatisfy({ $0.tokens.isEmpty || name.answers($0) })
    {
      return true
    }
    return try isFound(expression, number)
  }

  /// Whether FTS5 finds a document.
  private func isFound(_ expression: String, _ number: Int64) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT 1 FROM fulltext WHERE fulltext MATCH ? AND rowid = ?")
    return try Int.fetchOne(statement, arguments: [expression, number]) != nil
  }

  /// The documents whose folded name begins with a text and is longer, ``nameLimit`` at the most.
  static func numbers(ofNamesFrom text: String, _ db: Database) throws -> [Int64] {
    let name = IndexedText.bytes(text)
    return try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT number FROM fulltext_name WHERE folded > ? AND folded < ? LIMIT ?"),
      arguments: [name, name + [0xFF], nameLimit])
  }

  /// The expression of what also has a name that begins with a token.
  static func beginning(_ expression: String, with token: String) -> String {
    "(\(expression)) AND (name : ^ \"\(token)\" *)"
  }

  /// The first matches in row order after a document.
  static func matches(
    _ expression: String, after number: Int64, limit: Int, _ db: Database
  ) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT rowid FROM fulltext WHERE fulltext MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?
        """)
    return try Int64.fetchAll(statement, arguments: [expression, number, limit])
  }

  /// How many packages after a document match, counted in portions so that a cancelled search ends
  /// soon.
  private func count(_ expression: String, after first: Int64) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        SELECT count(*), max(rowid) FROM (
          SELECT rowid FROM fulltext WHERE fulltext MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?)
        """)
    var total = 0
    var last = first
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
}
