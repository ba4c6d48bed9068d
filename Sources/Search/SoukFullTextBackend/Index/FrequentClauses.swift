import GRDB
import SoukSearch

/// Finds the words, and the beginnings of words, that many packages match, and keeps of each what
/// the first pages of a search for it need.
struct FrequentClauses {
  /// The connection, in a transaction.
  let db: Database
  /// From how many packages on a word, or a beginning that FTS5 has an index of, is kept.
  let threshold: Int

  /// From how many packages on a word is kept: fewer are looked through in half a millisecond.
  static let usualThreshold = 1_500
  /// How many characters a beginning has at the most of which FTS5 has an index.
  static let indexedLength = 3
  /// How many bytes a beginning has at the most; what is longer is rarely a beginning of much.
  static let longest = 24
  /// How many of the first matches are kept: some to spare, so that the window stays full when some go.
  static let firstKept = FullTextSearch.window + 64

  /// From how many packages on a longer beginning is kept.
  ///
  /// FTS5 joins the lists of its words in memory, which is fast enough for fewer.
  private var longThreshold: Int { threshold * 5 / 2 }

  /// A beginning of words with an upper bound of the packages that match it.
  private struct Beginning {
    var text: String
    var bound: Int
    /// The first word and the one behind the last; beginnings of the same words match the same.
    var words: Range<Int>
  }

  /// Keeps everything anew; costs nothing for a small catalogue.
  ///
  /// - Complexity: O(distinct words + matches of what is frequent).
  func refresh() throws {
    try db.execute(sql: "DELETE FROM fulltext_frequent")
    guard try documentCount() >= threshold else { return }
    let found = try frequent()
    for (word, total) in found.words {
      let expression = MatchExpression.text(of: .init(tokens: [word]))
      let first = try matches(expression, after: .min, limit: Self.firstKept)
      try FrequentClause(total: total, first: first, named: []).keep(of: expression, db)
    }
    var last: (words: Range<Int>, clause: FrequentClause)?
    for beginning in found.beginnings {
      let clause = SearchQuery.Clause(tokens: [beginning.text], isPrefix: true)
      let expression = MatchExpression.text(of: clause)
      var kept: FrequentClause
      if let last, last.words == beginning.words {
        kept = last.clause
      } else {
        let total = try MatchExpression.count(expression, db)
        kept = FrequentClause(total: total, first: [], named: [])
        if total >= threshold {
          kept.first = try matches(expression, after: .min, limit: Self.firstKept)
          kept.named = try named(
            beginning.text, expression,
            after: kept.first.prefix(FullTextSearch.window).last ?? .min)
        }
        last = (beginning.words, kept)
      }
      if kept.total >= least(beginning.text), !kept.first.isEmpty {
        try kept.keep(of: expression, db)
      }
    }
    try keepChanged(0)
  }

  /// How many packages there are.
  func documentCount() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM fulltext_name") ?? 0
  }

  private func least(_ text: String) -> Int {
    text.unicodeScalars.count <= Self.indexedLength ? threshold : longThreshold
  }

  /// The frequent words with their totals, and the beginnings that may be frequent; those of the
  /// same words stand one after the other, the longest first.
  private func frequent() throws -> (words: [(String, Int)], beginnings: [Beginning]) {
    var words: [(String, Int)] = []
    var beginnings: [Beginning] = []
    // Terms ascend as bytes, so that those that begin alike are neighbours: of each length one
    // beginning is open, and ends with the first term that has another one.
    var open: [(bound: Int, start: Int)] = []
    var last: [UInt8] = []
    var place = 0
    func close(to length: Int) {
      while open.count > length {
        let end = open.count
        let (bound, start) = open.removeLast()
        let isCut = end < last.count && last[end] & 0xC0 == 0x80
        guard bound >= threshold, !isCut else { continue }
        let text = String(decoding: last[..<end], as: UTF8.self)
        if bound >= least(text) {
          beginnings.append(Beginning(text: text, bound: bound, words: start..<place))
        }
      }
    }
    let terms = try Row.fetchCursor(db, sql: "SELECT term, doc FROM fulltext_terms")
    while let row = try terms.next() {
      let term = try row.decode(String.self, atIndex: 0)
      if FilterToken.isOne(term) { continue }
      let count = try row.decode(Int.self, atIndex: 1)
      let bytes = Array(term.utf8)
      var common = 0
      while common < min(open.count, bytes.count), last[common] == bytes[common] { common += 1 }
      close(to: common)
      while open.count < min(bytes.count, Self.longest) { open.append((0, place)) }
      for level in open.indices { open[level].bound += count }
      if count >= threshold { words.append((term, count)) }
      last = bytes
      place += 1
    }
    close(to: 0)
    return (words, beginnings)
  }

  /// The matches behind the ranked ones whose name begins with a text, where so many names do
  /// that a search does not look them up.
  func named(_ text: String, _ expression: String, after last: Int64) throws -> [Int64] {
    let names = try FullTextSearch.numbers(ofNamesFrom: text, db)
    guard names.count == FullTextSearch.nameLimit else { return [] }
    return try matches(
      FullTextSearch.beginning(expression, with: text), after: last,
      limit: FullTextSearch.nameKept)
  }

  /// The first matches of an expression behind a document.
  func matches(_ expression: String, after number: Int64, limit: Int) throws -> [Int64] {
    try FullTextSearch.matches(expression, after: number, limit: limit, db)
  }
}
