import SoukModel
import SoukSearch

/// Orders the matches of a query, and finds what is near to it where they are few.
struct RelevanceRanking {
  /// The index that is searched.
  let index: SegmentedIndex
  /// The query.
  let query: SearchQuery
  /// What matches it.
  let matches: MatchedDocuments
  /// The documents whose folded name is the query.
  let exact: [Int]

  /// Up to how many matches all are scored.
  private static let allScored = 128
  /// How many of the most popular matches are scored where there are more.
  private static let popular = 64
  /// How many of the most popular matches that have a word, or all words, in their name.
  private static let named = 64
  /// How many of the most popular matches whose joined name begins with what was typed.
  private static let joinedNames = 64
  /// Below how many matches approximate ones are looked for.
  private static let few = 10

  /// Prepares the order of what matches a query.
  init(index: SegmentedIndex, query: SearchQuery, matches: MatchedDocuments) {
    self.index = index
    self.query = query
    self.matches = matches
    exact = Self.exact(query, index)
  }

  /// The part of the results that was asked for: the ranked matches, the others by popularity, then
  /// the approximate ones.
  func window(of request: SearchRequest, total: Int) -> [TopDocuments.Entry] {
    let (sum, overflow) = request.offset.addingReportingOverflow(request.limit)
    let end = overflow ? Int.max : sum
    let all = matches.matching
    guard !query.isEmpty else {
      let found = index.first(min(end, total), of: all).dropFirst(request.offset)
      return found.map { .init(score: 0, document: $0) }
    }
    let ranked = rank(candidates(all, total), wanted: end)
    var window = Array(ranked.dropFirst(request.offset).prefix(request.limit))
    if end > ranked.count, ranked.count < total {
      var rest = all
      for entry in ranked { rest.remove(entry.document) }
      let others = index.first(min(end, total) - ranked.count, of: rest)
        .dropFirst(max(0, request.offset - ranked.count))
      window += others.map {
        .init(score: -Int64(index.popularityRank(of: $0)) - 1, document: $0)
      }
    }
    if end > total, total < Self.few {
      let near = ApproximateSearch(index: index, matches: matches, matchCount: total).find()
      window += near.dropFirst(max(0, request.offset - total))
        .prefix(request.limit - window.count)
    }
    return window
  }

  /// The words as they were typed, joined: what a name is compared with.
  private var joined: [UInt8] {
    var joined: [UInt8] = []
    for clause in query.clauses
    where !clause.isNegated && (clause.field == nil || clause.field == .name) {
      joined += clause.joined.utf8
    }
    return joined
  }

  /// The matches that are scored: all, or the most popular and those with the words in their names.
  func candidates(_ all: DocumentSet, _ total: Int) -> [Int] {
    guard total > Self.allScored else { return index.first(total, of: all) }
    var found = FewDocuments()
    func take(_ documents: [Int]) {
      for document in documents { found.insert(document) }
    }
    take(index.documents(joinedAs: query.joinedName).filter(all.contains))
    let words = matches.words + matches.fielded.filter { $0.clause.field == .name }
    let matcher = ClauseMatcher(index: index, cancellation: Cancellation())
    if words.count == 1,
      let names = matcher.popularNames(of: words[0].clause, among: all, limit: Self.named)
    {
      take(names)
    } else {
      take(named(words.map { matcher.names(of: $0.clause) }, among: all))
    }
    let joined = joined
    if !joined.isEmpty {
      let beginning = index.documents(joinedFrom: joined, limit: SearchIndexFormat.topSize)
      take(index.mostPopular(Self.joinedNames, of: beginning.filter(all.contains)))
    }
    take(exact.filter(all.contains))
    // Last: what is in a name is mostly better, and tells which of these need not be read.
    take(index.first(Self.popular, of: all))
    return found.documents
  }

  /// The most popular matches with all words in their name, then those with some of them.
  private func named(_ names: [DocumentSet], among all: DocumentSet) -> [Int] {
    guard var every = names.first else { return [] }
    var some = every
    for more in names.dropFirst() {
      every.formIntersection(more)
      some.formUnion(more)
    }
    every.formIntersection(all)
    let found = index.first(Self.named, of: every)
    guard names.count > 1 else { return found }
    some.formIntersection(all)
    return found + index.first(Self.named, of: some)
  }

  /// The documents whose folded name is the query.
  private static func exact(_ query: SearchQuery, _ index: SegmentedIndex) -> [Int] {
    let name = query.foldedName
    guard !name.isEmpty else { return [] }
    return index.documents(joinedAs: JoinedName.bytes(of: name)).filter { document in
      guard let row = index.row(of: document) else { return false }
      let raw = String(decoding: index.bytes(of: document)[row.name], as: UTF8.self)
      return TextFolding.foldedLine(raw).utf8.elementsEqual(name.utf8)
    }
  }

  /// What scores a match.
  func scorer() -> RowScorer {
    let words = (matches.words + matches.fielded).flatMap { word in
      // A word that capitals divide is scored by its parts: as a whole it is rarely a word of a text.
      (word.clause.parts.isEmpty ? [word.clause] : word.clause.divided).map { clause in
        RowScorer.Word(
          bytes: Array(clause.tokens[0].utf8), isPrefix: clause.isPrefix,
          rarity: Rarity.of(word.count, among: index.documentCount))
      }
    }
    return RowScorer(
      index, words: words, joined: joined, typed: Array(query.foldedName.utf8))
  }

  /// Scores documents and puts them in order.
  ///
  /// - Parameter wanted: how many of them are asked for: of the others those are left out whose name alone
  ///   tells that they come behind them.
  private func rank(_ documents: [Int], wanted: Int) -> [TopDocuments.Entry] {
    var scorer = scorer()
    let failed = index.failed
    var entries: [TopDocuments.Entry] = []
    entries.reserveCapacity(documents.count)
    var best = TopDocuments(capacity: documents.count > wanted ? wanted : 0)
    for (place, document) in documents.enumerated() {
      index.fetch(documents, after: place)
      var extra = exact.contains(document) ? RankingWeights.exactName : 0
      if failed.contains(document) { extra += RankingWeights.failedTrust }
      // A hundredth is what a score is cut to.
      let bound = best.worst.map { Double($0) / 100 - 0.01 - extra } ?? -.infinity
      guard let score = scorer.score(document, unlessBelow: bound) else { continue }
      let entry = TopDocuments.Entry(score: Int64((score + extra) * 100), document: document)
      entries.append(entry)
      best.offer(entry)
    }
    index.sort(&entries)
    return entries
  }
}
