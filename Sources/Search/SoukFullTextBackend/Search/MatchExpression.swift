import GRDB
import SoukSearch

/// A request as an FTS5 expression.
///
/// Only tokens get into it, each between quotes, and a token holds no quote: nothing a person types
/// can be read as FTS5 syntax. Filters on downloads and versions are no part of it: see
/// ``ColumnFilters``.
struct MatchExpression {
  /// The expression; nil where every package matches, and no filter asks for anything.
  let text: String?

  /// Makes the expression of a request.
  ///
  /// - Parameters:
  ///   - isLeftOut: the words that are left out, so that only what else restricts the result
  ///     remains; nil for none.
  ///   - replacement: a clause that stands in place of the last one.
  init(
    _ request: SearchRequest, without isLeftOut: ((SearchQuery.Clause) -> Bool)? = nil,
    last replacement: SearchQuery.Clause? = nil
  ) {
    var all = request.query.clauses
    if let replacement, !all.isEmpty { all[all.count - 1] = replacement }
    let clauses = all.filter {
      !$0.tokens.isEmpty && isLeftOut?($0) != true
    }
    var wanted = Self.distinct(clauses.filter { !$0.isNegated }.map(Self.text))
    let filters = request.query.filters.filter { $0.word != nil }
    wanted += Self.distinct(filters.filter { !$0.isNegated }.compactMap(\.word))
    let unwanted = Self.distinct(
      clauses.filter(\.isNegated).map(Self.text)
        + filters.filter(\.isNegated).compactMap(\.word))
    if let registry = request.registry {
      wanted.append(Self.quoted([FilterToken.registry(registry)]))
    }
    if let category = request.category {
      wanted.append(Self.quoted([FilterToken.category(category)]))
    }
    let isFiltered = request.query.filters.contains { $0.word == nil }
    guard !wanted.isEmpty || !unwanted.isEmpty || isFiltered else {
      text = nil
      return
    }
    if wanted.isEmpty { wanted = [Self.quoted([FilterToken.all])] }
    let positive = wanted.joined(separator: " AND ")
    text =
      unwanted.isEmpty
      ? positive : "(\(positive)) NOT (\(unwanted.joined(separator: " OR ")))"
  }

  /// The expression of one clause, leaving aside whether it is negated.
  static func text(of clause: SearchQuery.Clause) -> String {
    let field = clause.field.map { "\($0.rawValue) : " } ?? ""
    let whole = field + quoted(clause.tokens) + (clause.isPrefix ? " *" : "")
    guard !clause.parts.isEmpty else { return whole }
    let parts = clause.divided.map(text).joined(separator: " AND ")
    return "((\(whole)) OR (\(parts)))"
  }

  /// How many packages an expression matches.
  static func count(_ expression: String, _ db: Database) throws -> Int {
    let statement = try db.cachedStatement(
      sql: "SELECT count(*) FROM fulltext WHERE fulltext MATCH ?")
    return try Int.fetchOne(statement, arguments: [expression]) ?? 0
  }

  private static func quoted(_ tokens: [String]) -> String {
    "\"" + tokens.joined(separator: " ") + "\""
  }

  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}

extension PackageFilter {
  /// The expression of a filter on words, leaving aside whether it is negated; nil for another one.
  fileprivate var word: String? {
    guard case .word(let attribute, let word, let isPrefix) = condition else { return nil }
    return "\"" + FilterToken.word(word, of: attribute) + "\"" + (isPrefix ? " *" : "")
  }
}
