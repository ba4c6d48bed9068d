/// Where a package stands in the list of a query, and what put it there.
package struct ScoreExplanation: Hashable, Sendable, Codable {
  /// Its place in the whole list, the first being 1.
  package let place: Int
  /// How many packages match, approximate ones not counted.
  package let total: Int
  /// Whether it is only near to the query.
  package let isApproximate: Bool
  /// The score that the list gives.
  package let score: Double
  /// The parts, which sum to the score.
  package let parts: [ScorePart]
  /// The generation of the catalogue that it comes from.
  package let generation: Int64

  /// Makes an explanation.
  package init(
    place: Int, total: Int, isApproximate: Bool, score: Double, parts: [ScorePart],
    generation: Int64
  ) {
    self.place = place
    self.total = total
    self.isApproximate = isApproximate
    self.score = score
    self.parts = parts
    self.generation = generation
  }
}
