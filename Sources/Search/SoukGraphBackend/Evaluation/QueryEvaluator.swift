import SoukCatalogue
import SoukModel
import SoukSearch

/// Answers a search request from a ``SegmentedIndex``.
///
/// Which documents match is exact: sets of bits, a pass over them for each clause. Which are shown
/// first is decided among a bounded number of them: the most popular, and those that have the words
/// in their names.
struct QueryEvaluator {
  /// The index that is searched.
  let index: SegmentedIndex
  /// Gives the searched text of a document by its number, to confirm phrases.
  let text: (Int64) throws -> SearchableText?
  /// Ends the work early.
  let cancellation: Cancellation

  /// What an evaluation found.
  struct Answer {
    /// The requested window: the places of documents in order, with their scores in hundredths.
    var window: [TopDocuments.Entry]
    /// How many documents match, approximate ones not counted.
    var total: Int
  }

  /// Evaluates `request`.
  ///
  /// - Complexity: O(documents / 64 × clauses), and a bounded number of documents that are scored.
  /// - Returns: nil where the search was cancelled.
  func evaluate(_ request: SearchRequest) throws -> Answer? {
    guard let found = try match(request) else { return nil }
    let total = found.count ?? index.documentCount
    switch request.sort {
    case .relevance:
      let ranking = RelevanceRanking(index: index, query: request.query, matches: found)
      return Answer(window: ranking.window(of: request, total: total), total: total)
    case .downloads, .name:
      return Answer(window: sorted(found.matching, request), total: total)
    }
  }

  /// The documents that match, and what is known of each clause.
  func match(_ request: SearchRequest) throws -> MatchedDocuments? {
    if cancellation.isCancelled { return nil }
    let matcher = ClauseMatcher(index: index, cancellation: cancellation)
    var result = MatchedDocuments(among: index.everything)
    filterTerms(&result, by: request, matcher)
    let before = result.all
    for clause in request.query.clauses where clause.isJoinable {
      guard let found = matcher.documents(of: clause) else { return nil }
      result.keep(found, of: clause)
    }
    if !request.query.joinedName.isEmpty {
      result.admit(index.documents(joinedAs: request.query.joinedName), among: before)
    }
    for clause in request.query.clauses
    where !clause.isNegated && clause.tokens.count == 1 && !clause.isJoinable {
      guard let found = matcher.documents(of: clause) else { return nil }
      result.keep(found, of: clause)
    }
    for clause in request.query.clauses where clause.isNegated || clause.tokens.count > 1 {
      guard !clause.tokens.isEmpty else { continue }
      guard var found = matcher.documents(of: clause) else { return nil }
      if clause.tokens.count > 1 {
        if let all = result.all { found.formIntersection(all) }
        found = try confirmed(clause, among: found)
        if cancellation.isCancelled { return nil }
      }
      result.restrict(to: found, isNegated: clause.isNegated)
    }
    filterColumns(&result, by: request)
    return cancellation.isCancelled ? nil : result
  }

  private func filterTerms(
    _ result: inout MatchedDocuments, by request: SearchRequest, _ matcher: ClauseMatcher
  ) {
    for filter in request.query.filters {
      guard case .word(let attribute, let word, let isPrefix) = filter.condition,
        let marker = SearchIndexFormat.marker(of: attribute)
      else { continue }
      let found = matcher.documents(of: word, isPrefix: isPrefix, marker: marker)
      result.restrict(to: found, isNegated: filter.isNegated)
    }
  }

  /// Keeps what passes the filters on columns.
  ///
  /// Where few are left, those are looked at; else the documents that pass a filter are found once
  /// and kept for the next keys.
  private func filterColumns(_ result: inout MatchedDocuments, by request: SearchRequest) {
    for (filter, isNegated) in ColumnFilter.all(of: request, in: index) {
      if cancellation.isCancelled { return }
      let key = RecentSets.Key.filter(filter.key)
      if let passed = index.sets.documents(of: key) {
        result.restrict(to: passed, isNegated: isNegated)
      } else if let count = result.count, count < index.documentCount / Self.fewOf {
        result.restrict { filter.holds(for: $0) != isNegated }
      } else {
        let passed = filter.documents(cancellation)
        if cancellation.isCancelled { return }
        index.sets.keep(passed, of: key)
        result.restrict(to: passed, isNegated: isNegated)
      }
    }
  }

  /// The share of the documents below which those that are left are looked at, at every key.
  private static let fewOf = 256

  /// Leaves of a phrase's candidates those in whose text the tokens stand side by side.
  private func confirmed(
    _ clause: SearchQuery.Clause, among candidates: DocumentSet
  ) throws -> DocumentSet {
    let fields = clause.field.map { [$0] } ?? SearchField.allCases
    var found = index.nothing
    var failure: (any Error)?
    candidates.visit { document in
      do {
        guard let text = try text(index.number(of: document)) else { return true }
        if fields.contains(where: { Self.contains(clause, in: text.tokens(of: $0)) }) {
          found.insert(document)
        }
      } catch {
        failure = error
        return false
      }
      return !cancellation.isCancelled
    }
    if let failure { throw failure }
    return found
  }

  private static func contains(_ clause: SearchQuery.Clause, in tokens: [String]) -> Bool {
    let phrase = clause.tokens
    guard tokens.count >= phrase.count else { return false }
    return (0...tokens.count - phrase.count).contains { start in
      phrase.indices.allSatisfy { offset in
        let token = tokens[start + offset]
        return clause.isPrefix && offset == phrase.count - 1
          ? token.hasPrefix(phrase[offset]) : token == phrase[offset]
      }
    }
  }

  /// The window of all matches, by downloads or by name.
  private func sorted(_ found: DocumentSet, _ request: SearchRequest) -> [TopDocuments.Entry] {
    let (end, overflow) = request.offset.addingReportingOverflow(request.limit)
    let limit = overflow ? index.documentCount : min(end, index.documentCount)
    let best =
      request.sort == .downloads
      ? index.best(limit, of: found, { $0.downloads(of: $1) }, final: { score, _ in score })
      : index.best(
        limit, of: found, { -Int64($0.nameRank(of: $1)) },
        final: { -Int64(index.nameRank(of: $1)) })
    return Array(best.dropFirst(request.offset))
  }
}
