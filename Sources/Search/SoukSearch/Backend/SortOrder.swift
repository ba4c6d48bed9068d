/// The order of search results.
///
/// Ties always fall to popularity, then registry and name.
package enum SortOrder: String, Sendable, Hashable, CaseIterable {
  /// Best match first: exact name, then what the backend scores highest.
  case relevance
  /// Most wanted first.
  case downloads
  /// By name.
  case name
}
