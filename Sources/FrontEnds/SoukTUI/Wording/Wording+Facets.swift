import SoukEngine
import SoukSearch

extension Wording {
  /// What stands over the line of counts, with the key that chooses one.
  static let facets = "facets · Alt-g"
  /// What stands over the window of counts.
  static let facetsTitle = "narrow to"
  /// There is nothing to choose from.
  static let noFacets = "nothing is counted yet"
  /// Nothing could be put behind the caret.
  static let nothingToComplete = "Nothing to complete: the fields are name: sig: license: …"
  /// The beginning of the line that says what is wrong with a query.
  static let queryProblem = "query"

  /// What is wrong with a query, for the status line.
  static func problem(_ diagnostic: QueryDiagnostic, in query: String) -> String {
    "\(queryProblem) \(QueryWording.sentence(diagnostic, in: query))"
  }
}
