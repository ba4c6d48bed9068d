import SoukEngine
import SoukModel
import SoukSearch

extension SearchWording {
  /// Stands behind the sum of the parts of a score.
  static let sum = "the score"

  /// One line for each part of a query that means nothing.
  static func diagnostics(of query: SearchQuery) -> [String] {
    query.diagnostics.map { "souk: \(QueryWording.sentence($0, in: query.text))." }
  }

  /// Where a package stands.
  static func standing(_ explanation: QueryExplanation, _ score: ScoreExplanation) -> String {
    let kind = score.isApproximate ? "near, place" : "place"
    let place = "\(kind) \(Figures.count(score.place)) of \(Figures.count(score.total))"
    let cached = explanation.isCached ? " · in the cache" : ""
    return "\(place) · \(explanation.backend.rawValue)\(cached)"
  }

  /// It stands nowhere.
  static func absent(_ backend: BackendKind) -> String { "not in the list · \(backend.rawValue)" }

  /// Points of a score in a column.
  static func points(_ value: Double) -> String {
    let text = Figures.fixed(value, 2)
    return String(repeating: " ", count: max(0, 10 - text.utf8.count)) + text
  }

  /// The counts of a facet on one line.
  static func counts(_ facet: Facet, _ counts: [FacetCount]) -> String {
    let shown = counts.prefix(12).map {
      "\(RegistryText($0.value).escapedPrefix(40)) \(Figures.count($0.count))"
    }
    let rest = counts.count > 12 ? ", and \(Figures.count(counts.count - 12)) more" : ""
    return "\(QueryWording.name(facet)): "
      + (shown.isEmpty ? "none" : shown.joined(separator: ", ") + rest)
  }
}
