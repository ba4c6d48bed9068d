/// Approximate results as they are found, each with the best of its scores.
struct NearDocuments {
  private var scores: [Int: (score: Double, route: NearRoute)] = [:]

  /// How many there are.
  var count: Int { scores.count }

  /// Adds a document, or a better score of it.
  ///
  /// - Parameter score: without what the route is worth.
  mutating func add(_ document: Int, _ route: NearRoute, _ score: Double) {
    let score = route.weight + score
    if let known = scores[document], known.score >= score { return }
    scores[document] = (score, route)
  }

  /// The best score of a document and the step that gave it; nil where it was not found.
  func best(of document: Int) -> (score: Double, route: NearRoute)? { scores[document] }

  /// The best, best first.
  func best(_ limit: Int, in index: SegmentedIndex) -> [TopDocuments.Entry] {
    var base = TopDocuments(capacity: limit)
    var delta = TopDocuments(capacity: limit)
    for (document, found) in scores {
      let entry = TopDocuments.Entry(
        score: Int64(found.score * 100), document: document, isApproximate: true)
      if document < index.deltaStart { base.offer(entry) } else { delta.offer(entry) }
    }
    var best = base.sorted() + delta.sorted()
    index.sort(&best)
    return Array(best.prefix(limit))
  }
}
