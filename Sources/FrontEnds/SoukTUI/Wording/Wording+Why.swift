import SoukEngine
import SoukSearch

extension Wording {
  /// What stands before the name that is typed.
  static let whyTitle = "why"
  /// What stands there while nothing is typed.
  static let whyPlaceholder = "type a name, Enter: why it is there, or why it is not"
  /// Nothing was asked yet.
  static let whyNothing = "No package is selected. Type a name to learn why it is not in the list."
  /// What stands over the texts that matched.
  static let whyFound = "found in"
  /// Stands behind the sum of the parts.
  static let whySum = "the score"
  /// It stands nowhere.
  static let whyAbsent = "not in the list"

  /// What the page is about.
  static func why(_ name: String, query: String) -> String {
    query.isEmpty ? "\(name) among all packages" : "\(name) for “\(query)”"
  }

  /// Where a package stands.
  static func standing(_ score: ScoreExplanation, _ explanation: QueryExplanation) -> String {
    let near = score.isApproximate ? "near, " : ""
    let cached = explanation.isCached ? ", in the cache" : ""
    return "\(near)place \(grouped(score.place)) of \(grouped(score.total))\(cached)"
  }
}
