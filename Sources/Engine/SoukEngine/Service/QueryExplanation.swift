package import SoukModel
package import SoukSearch

/// Why a package stands in the list of a query, or why it does not.
package struct QueryExplanation: Hashable, Sendable, Codable {
  /// The package; nil where no registry has one of the name.
  package var id: PackageID?
  /// The name that was asked about.
  package var name: RegistryText
  /// The query, as it was typed.
  package var query: String
  /// The backend whose list it is about.
  package var backend: BackendKind
  /// Its place and the parts of its score; nil where it is not in the list.
  package var score: ScoreExplanation?
  /// The texts in which words of the query stand.
  package var found: [MatchedField]
  /// Why it is not in the list, or not in the part of it that is shown.
  package var reasons: [AbsenceReason]
  /// Whether the list is in the cache.
  package var isCached: Bool

  /// Makes an explanation.
  package init(
    id: PackageID?, name: RegistryText, query: String, backend: BackendKind,
    score: ScoreExplanation? = nil, found: [MatchedField] = [], reasons: [AbsenceReason] = [],
    isCached: Bool = false
  ) {
    self.id = id
    self.name = name
    self.query = query
    self.backend = backend
    self.score = score
    self.found = found
    self.reasons = reasons
    self.isCached = isCached
  }
}
