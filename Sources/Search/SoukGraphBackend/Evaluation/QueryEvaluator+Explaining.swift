import SoukModel
import SoukSearch

extension QueryEvaluator {
  /// Where a document stands in the whole list of a request and what put it there; nil where it is
  /// not in it.
  ///
  /// - Complexity: that of the whole list: for a person who asks, not for a key.
  func explain(_ request: SearchRequest, _ document: Int) throws -> ScoreExplanation? {
    var whole = request
    (whole.offset, whole.limit) = (0, index.documentCount + ApproximateSearch.limit)
    guard let found = try match(whole), let answer = try evaluate(whole) else {
      throw BackendError(.cancelled, backend: .v2)
    }
    guard let place = answer.window.firstIndex(where: { $0.document == document }) else {
      return nil
    }
    let entry = answer.window[place]
    let parts: [ScorePart]
    switch request.sort {
    case .relevance:
      let ranking = RelevanceRanking(index: index, query: request.query, matches: found)
      parts = ranking.parts(of: entry, total: answer.total)
    case .downloads, .name: parts = [ScorePart(.order, Double(entry.score) / 100)]
    }
    return ScoreExplanation(
      place: place + 1, total: answer.total, isApproximate: entry.isApproximate,
      score: Double(entry.score) / 100, parts: parts, generation: index.generation)
  }
}

extension RelevanceRanking {
  /// The parts of the score of a document of the list.
  func parts(of entry: TopDocuments.Entry, total: Int) -> [ScorePart] {
    let score = Double(entry.score) / 100
    guard !query.isEmpty else { return [] }
    if entry.isApproximate {
      return ApproximateSearch(index: index, matches: matches, matchCount: total)
        .parts(of: entry.document)
    }
    guard candidates(matches.matching, total).contains(entry.document) else {
      return [ScorePart(.behindScored, score)]
    }
    var scorer = scorer()
    var parts = scorer.parts(entry.document)
    if exact.contains(entry.document) {
      parts.insert(ScorePart(.exactName, RankingWeights.exactName), at: 0)
    }
    if index.failed.contains(entry.document) {
      parts.append(ScorePart(.failedTrust, RankingWeights.failedTrust))
    }
    return parts
  }
}

extension ApproximateSearch {
  /// The parts of the score of a document that is near.
  func parts(of document: Int) -> [ScorePart] {
    guard let best = search().best(of: document) else { return [] }
    let base = best.route.weight
    return [ScorePart(best.route.kind, base), ScorePart(.likeness, best.score - base)]
  }
}
