import GRDB
import SoukSearch

/// Taking a few changed packages into what is kept, without a look at those that did not change.
///
/// What is kept stays exact. Which words are kept stays as it was: one that becomes frequent is found
/// when everything is worked out anew, after so many changes that one could have.
extension FrequentClauses {
  /// Stands for no clause: its total is how many packages changed since everything was worked out.
  private static let changesKey = ""
  /// Of so many packages one may have changed before everything is worked out anew.
  private static let shareChanged = 64
  /// So many may have changed however few packages there are.
  private static let leastChanged = 256

  /// Brings what is kept up to date.
  ///
  /// - Complexity: O(words of what changed), and a look into the index for each kept clause of which
  ///   more of the first matches went than are kept to spare.
  func follow(_ changes: FrequentChanges) throws {
    let documents = try documentCount()
    guard documents >= threshold, let gone = changes.gone, let come = changes.come,
      let before = try FrequentClause.total(of: Self.changesKey, db)
    else { return try refresh() }
    let changed = before + max(gone.count, come.count)
    guard changed <= max(Self.leastChanged, documents / Self.shareChanged) else {
      return try refresh()
    }
    let kept = try Set(String.fetchAll(db, sql: "SELECT expression FROM fulltext_frequent"))
    var touched: [String: Touched] = [:]
    for package in gone {
      forEachClause(of: package, in: kept) {
        touched[$0, default: Touched($1)].gone.append(package)
      }
    }
    for package in come {
      forEachClause(of: package, in: kept) {
        touched[$0, default: Touched($1)].come.append(package)
      }
    }
    for (expression, touched) in touched {
      guard var clause = try FrequentClause.kept(of: expression, db) else { continue }
      try follow(touched, &clause, expression)
      try clause.keep(of: expression, db)
    }
    try keepChanged(changed)
  }

  /// Notes how many packages changed since everything was worked out.
  func keepChanged(_ count: Int) throws {
    try FrequentClause(total: count, first: [], named: []).keep(of: Self.changesKey, db)
  }

  /// A kept clause with the packages that matched it and those that match it now.
  private struct Touched {
    /// The word or the beginning.
    let clause: SearchQuery.Clause
    var gone: [ChangedPackage] = []
    var come: [ChangedPackage] = []

    init(_ clause: SearchQuery.Clause) { self.clause = clause }
  }

  /// Calls `body` with each kept clause that a package matches.
  private func forEachClause(
    of package: ChangedPackage, in kept: Set<String>,
    _ body: (String, SearchQuery.Clause) -> Void
  ) {
    var beginnings: Set<String> = []
    func look(_ clause: SearchQuery.Clause) {
      let expression = MatchExpression.text(of: clause)
      if kept.contains(expression) { body(expression, clause) }
    }
    for word in package.words {
      look(.init(tokens: [word]))
      var beginning = ""
      for scalar in word.unicodeScalars {
        beginning.unicodeScalars.append(scalar)
        guard beginning.utf8.count <= Self.longest else { break }
        guard beginnings.insert(beginning).inserted else { continue }
        look(.init(tokens: [beginning], isPrefix: true))
      }
    }
  }

  private func follow(
    _ touched: Touched, _ clause: inout FrequentClause, _ expression: String
  ) throws {
    let boundary = clause.first.prefix(FullTextSearch.window).last
    // Every match up to here is among the first ones, also after the changes.
    let covered = clause.first.count == clause.total ? Int64.max : clause.first.last ?? .min
    clause.total += touched.come.count - touched.gone.count
    let gone = Set(touched.gone.map(\.number))
    clause.first.removeAll(where: gone.contains)
    clause.first += touched.come.map(\.number).filter { $0 <= covered }
    clause.first.sort()
    if clause.first.count < min(FullTextSearch.window, clause.total) {
      clause.first += try matches(
        expression, after: covered, limit: Self.firstKept - clause.first.count)
    }
    clause.first.removeLast(max(0, clause.first.count - Self.firstKept))
    guard touched.clause.isPrefix, let text = touched.clause.tokens.first else { return }
    let last = clause.first.prefix(FullTextSearch.window).last
    if last != boundary || (touched.gone + touched.come).contains(where: { $0.isNamed(from: text) })
    {
      clause.named = try named(text, expression, after: last ?? .min)
    }
  }
}
