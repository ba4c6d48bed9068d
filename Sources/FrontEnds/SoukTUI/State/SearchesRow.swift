/// A query that can be asked again.
struct SearchesRow: Hashable, Sendable, Identifiable {
  /// The query.
  var id: String
  /// Whether a person keeps it; else it is one of before.
  var isSaved: Bool

  /// The kept queries and then those of before, the newest first; none twice.
  static func rows(saved: SavedSearches, history: QueryHistory) -> [SearchesRow] {
    saved.entries.reversed().map { SearchesRow(id: $0, isSaved: true) }
      + history.entries.reversed().filter { !saved.contains($0) }
      .map { SearchesRow(id: $0, isSaved: false) }
  }
}
