import SoukModel
import SoukSearch

/// An answer as it lies in the cache's memory.
enum CacheValue: Sendable, Hashable {
  /// A row.
  case row(PackageSummary)
  /// A window of results.
  case page(SearchPage)
  /// A download count; nil where the registry counts none.
  case downloads(Int64?)
  /// Everything known of a package.
  case entry(CatalogueEntry)
}
