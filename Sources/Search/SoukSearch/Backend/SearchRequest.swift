package import SoukModel

/// What to find, in which order, and which part of it to give.
package struct SearchRequest: Hashable, Sendable {
  /// The parsed query.
  package var query: SearchQuery
  /// Only packages of this registry; nil for all.
  package var registry: RegistryName?
  /// Only packages of this category, compared folded; nil for all.
  package var category: String?
  /// The order.
  package var sort: SortOrder
  /// How many of the first results to leave out.
  package var offset: Int
  /// How many results to give at the most.
  package var limit: Int

  /// Makes a request for the first `limit` results of `text`.
  package init(
    _ text: String, registry: RegistryName? = nil, category: String? = nil,
    sort: SortOrder = .relevance, offset: Int = 0, limit: Int = 50
  ) {
    query = SearchQuery(parsing: text)
    self.registry = registry
    self.category = category
    self.sort = sort
    self.offset = max(0, offset)
    self.limit = max(0, limit)
  }
}
