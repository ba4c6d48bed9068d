/// Approximate results as they are found, each with the best of its scores.
struct NearDocuments {
  private var scores: [Int: Double] = [:]

  /// How many there are.
  var count: Int { scores.count }

  /// Adds a document, or a better score of it.
  mutating func add(_ document: Int, _ score: Double) {
    scores[document] = max(scores[document] ?? -.infinity, score)
  }

  /// The best, best first.
  func best(_ limit: Int) -> [TopDocuments.Entry] {
    var top = TopDocuments(capacity: limit)
    for (document, score) in scores {
      top.offer(
        .init(score: Int64(score * 100), document: document, isApproximate: true))
    }
    return top.sorted()
  }
}
