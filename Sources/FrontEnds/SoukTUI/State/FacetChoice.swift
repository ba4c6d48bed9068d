import SoukSearch

/// A value of a facet that can be added to the query.
struct FacetChoice: Hashable, Sendable {
  /// The facet.
  var facet: Facet
  /// The value, and how many matches have it.
  var counted: FacetCount
  /// The filter, as it is typed.
  var typed: String
}
