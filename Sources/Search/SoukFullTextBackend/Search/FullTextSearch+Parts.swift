import SoukCatalogue
import SoukModel
import SoukSearch

extension FullTextSearch {
  /// The parts of the score of a row of the list.
  func parts(
    of name: KnownName, _ hit: (number: Int64, score: Double), isNear: Bool
  ) -> [ScorePart] {
    let popularity = DocumentNumber.popularity(of: hit.number)
    if isNear {
      let likeness = hit.score - popularity + NearNames.behind
      return [
        ScorePart(.near, -NearNames.behind), ScorePart(.likeness, likeness),
        ScorePart(.popularity, popularity),
      ]
    }
    if request.query.isEmpty, request.sort == .relevance {
      return [ScorePart(.popularity, popularity)]
    }
    guard request.sort == .relevance else { return [ScorePart(.order, hit.score)] }
    // What is ranked has no score below zero, and what stands behind has no other.
    guard hit.score >= 0 else { return [ScorePart(.behindScored, hit.score)] }
    return NameRanking(request.query).parts(name, popularity: popularity)
  }
}
