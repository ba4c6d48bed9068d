/// One of the four tiers of the cache that operators know.
package enum CacheTier: String, Sendable, Hashable, CaseIterable {
  /// Rows of result lists.
  case packages
  /// Windows of search results.
  case searches
  /// Download counts.
  case downloads
  /// Everything known of a package, its versions first of all.
  case versions

  /// How many entries the tier holds unless it is told otherwise.
  package var defaultCapacity: Int {
    switch self {
    case .packages, .versions: 10_000
    case .searches: 5_000
    case .downloads: 50_000
    }
  }
}
